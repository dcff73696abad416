// Says before anything is sent that a text or a file is over the limit: the server could say so only after it arrived.
(function () {
  [].forEach.call(document.querySelectorAll('[data-most]'), function (field) {
    function look() {
      var size = !field.files ? field.value.length : field.files[0] ? field.files[0].size : 0;
      field.setCustomValidity(size > +field.dataset.most ? field.dataset.over : '');
    }
    field.addEventListener('input', look);
    field.addEventListener('change', function () { look(); if (field.files) field.reportValidity(); });
    look();
  });
})();
