CREATE TABLE "flyway_schema_history" (
    "installed_rank" INT NOT NULL PRIMARY KEY,
    "version" VARCHAR(50),
    "description" VARCHAR(200) NOT NULL,
    "type" VARCHAR(20) NOT NULL,
    "script" VARCHAR(1000) NOT NULL,
    "checksum" INT,
    "installed_by" VARCHAR(100) NOT NULL,
    "installed_on" TEXT NOT NULL DEFAULT (strftime('%Y-%m-%d %H:%M:%f','now')),
    "execution_time" INT NOT NULL,
    "success" BOOLEAN NOT NULL
);
CREATE INDEX "flyway_schema_history_s_idx" ON "flyway_schema_history" ("success");
CREATE TABLE respondent (
  id bigint not null primary key,
  created_at bigint not null
);
CREATE TABLE address (
  id bigint not null primary key,
  respondent_id bigint not null references respondent (id),
  channel varchar(16) not null,
  bot varchar(32) not null,
  lookup varchar(64) not null unique,
  sealed bytea not null,
  live_message varchar(64),
  gone_at bigint
);
CREATE INDEX address_of_respondent on address (respondent_id);
CREATE TABLE inbound (
  channel varchar(16) not null,
  bot varchar(32) not null,
  inbound_key varchar(64) not null,
  received_at bigint not null,
  primary key (channel, bot, inbound_key)
);
CREATE TABLE parked_inbound (
  channel varchar(16) not null,
  bot varchar(32) not null,
  inbound_key varchar(64) not null,
  lookup varchar(64) not null,
  sealed bytea not null,
  reason varchar(128) not null,
  consultation varchar(32),
  stage varchar(24),
  question varchar(12),
  parked_at bigint not null, uploads varchar,
  primary key (channel, bot, inbound_key)
);
CREATE INDEX parked_of_address on parked_inbound (lookup);
CREATE INDEX parked_in_order on parked_inbound (parked_at, channel, bot, inbound_key);
CREATE TABLE conversation (
  respondent_id bigint not null primary key references respondent (id),
  state varchar not null,
  updated_at bigint not null
, heard_on bigint);
CREATE TABLE edition (
  questionnaire varchar(32) not null,
  version varchar(32) not null,
  digest varchar(64) not null,
  source varchar not null,
  registered_at bigint not null,
  primary key (questionnaire, version)
);
CREATE TABLE consultation (
  code varchar(32) not null primary key,
  origin varchar(8) not null,
  source varchar not null,
  scope varchar not null,
  zone varchar(64) not null,
  opens_at bigint,
  closes_at bigint,
  contact varchar not null,
  registered_at bigint not null
);
CREATE TABLE response (
  id bigint not null primary key,
  consultation varchar(32) not null references consultation (code),
  respondent_id bigint references respondent (id),
  pseudonym varchar(32),
  receipt varchar(32) not null unique,
  questionnaire varchar(32) not null,
  version varchar(32) not null,
  channel varchar(16) not null,
  source varchar(32),
  language varchar(16) not null,
  status varchar(16) not null,
  trial boolean not null,
  consent_version varchar(32) not null,
  consented_at bigint not null,
  started_at bigint not null,
  updated_at bigint not null,
  submitted_at bigint,
  withdrawn_at bigint,
  stakeholder_type varchar(32),
  individual_capacity boolean,
  itu_status varchar(32),
  country varchar(2),
  publication varchar(16),
  name_sealed bytea,
  organization_sealed bytea
, stopped_at bigint, reminders integer not null default 0, reminders_ended_at bigint, publish_recordings boolean);
CREATE UNIQUE INDEX response_of_consultation on response (consultation, id);
CREATE INDEX response_of_respondent on response (respondent_id, consultation);
CREATE TABLE answer (
  response_id bigint not null references response (id),
  question varchar(12) not null,
  status varchar(16) not null,
  language varchar(16) not null,
  shown varchar not null,
  first_at bigint not null,
  last_at bigint not null,
  primary key (response_id, question)
);
CREATE TABLE bubble (
  id bigint not null primary key,
  response_id bigint not null references response (id),
  question varchar(12) not null,
  address_id bigint not null references address (id),
  message_key varchar(64) not null,
  sent_at bigint not null,
  ordinal bigint not null,
  kind varchar(16) not null,
  language varchar(16) not null,
  version varchar(32) not null,
  content varchar not null,
  words integer not null,
  revisions integer not null,
  received_at bigint not null,
  edited_at bigint, characters bigint not null default 0,
  unique (address_id, message_key)
);
CREATE INDEX bubble_of_answer on bubble (response_id, question, sent_at, ordinal);
CREATE TABLE revision (
  bubble_id bigint not null references bubble (id),
  number integer not null,
  content varchar not null,
  replaced_at bigint not null,
  primary key (bubble_id, number)
);
CREATE TABLE stored_file (
  sha256 varchar(64) not null primary key,
  bytes bigint not null,
  uses integer not null,
  stored_at bigint not null
);
CREATE TABLE media (
  id bigint not null primary key,
  bubble_id bigint not null references bubble (id),
  response_id bigint not null references response (id),
  kind varchar(16) not null,
  channel varchar(16) not null,
  file_reference bytea not null,
  name varchar,
  mime varchar(128),
  declared_bytes bigint,
  state varchar(16) not null,
  sha256 varchar(64) references stored_file (sha256),
  attempts integer not null,
  due_at bigint not null,
  reason varchar(64)
, seconds bigint);
CREATE INDEX media_of_bubble on media (bubble_id);
CREATE INDEX media_of_response on media (response_id);
CREATE INDEX media_wanted on media (state, due_at);
CREATE INDEX media_of_file on media (sha256);
CREATE TABLE outbox (
  id bigint not null primary key,
  respondent_id bigint not null references respondent (id),
  address_id bigint not null references address (id),
  priority integer not null,
  kind varchar(16) not null,
  body varchar not null,
  replaceable boolean not null,
  state varchar(8) not null,
  due_at bigint not null,
  expires_at bigint,
  created_at bigint not null,
  attempts integer not null,
  unknown_outcomes integer not null,
  reason varchar(64)
, broadcast_id bigint, buttons boolean not null default false, bot varchar(32) not null default '');
CREATE INDEX outbox_of_respondent on outbox (respondent_id, state, priority, id);
CREATE TABLE page (
  address_id bigint not null references address (id),
  position integer not null,
  kind varchar(16) not null,
  body varchar not null,
  shown_at bigint not null,
  primary key (address_id, position)
);
CREATE TABLE resume_code (
  hash varchar(64) not null primary key,
  respondent_id bigint not null unique references respondent (id),
  seed bigint not null,
  created_at bigint not null
, sealed bytea);
CREATE TABLE audit (
  seq bigint not null primary key,
  at bigint not null,
  actor varchar(64) not null,
  act varchar(32) not null,
  subject varchar(64) not null,
  detail varchar not null,
  hash varchar(64) not null
);
CREATE INDEX audit_of_subject on audit (subject, act, at);
CREATE TABLE token (
  id varchar(32) not null primary key,
  hash varchar(64) not null unique,
  role varchar(16) not null,
  region varchar(16),
  created_at bigint not null,
  revoked_at bigint
, name varchar(120), expires_at bigint, used_at bigint);
CREATE TABLE role_grant (
  id bigint not null primary key,
  respondent_id bigint not null references respondent (id),
  role varchar(16) not null,
  scope varchar not null,
  granted_by varchar(64) not null,
  granted_at bigint not null,
  ends_at bigint,
  revoked_at bigint
, address_id bigint references address (id));
CREATE INDEX role_of_respondent on role_grant (respondent_id);
CREATE TABLE act (
  act_key varchar(128) not null primary key,
  kind varchar(32) not null,
  subject varchar(64) not null,
  due_at bigint not null,
  claimed_by varchar(64),
  claimed_at bigint,
  done_at bigint
);
CREATE INDEX act_due on act (done_at, due_at);
CREATE TABLE invitation (
  id bigint not null primary key,
  hash varchar(64) not null unique,
  role varchar(16) not null,
  scope varchar not null,
  role_ends_at bigint,
  invited_by varchar(64) not null,
  created_at bigint not null,
  expires_at bigint not null,
  used_at bigint
);
CREATE TABLE launch_draft (
  respondent_id bigint not null primary key references respondent (id),
  draft varchar not null,
  updated_at bigint not null
);
CREATE TABLE broadcast (
  id bigint not null primary key,
  kind varchar(16) not null,
  consultation varchar(32) not null references consultation (code),
  texts varchar not null,
  state varchar(8) not null,
  receivers bigint not null,
  seen bigint,
  slices bigint not null,
  queued bigint not null,
  sent bigint not null,
  teller bigint references respondent (id),
  teller_address bigint references address (id),
  teller_language varchar(16),
  begun_at bigint not null,
  ended_at bigint
);
CREATE INDEX broadcast_of_consultation on broadcast (consultation, state, kind);
CREATE INDEX broadcast_in_state on broadcast (state, id);
CREATE TABLE broadcast_later (
  broadcast_id bigint not null references broadcast (id),
  respondent_id bigint not null references respondent (id),
  due_at bigint not null,
  primary key (broadcast_id, respondent_id)
);
CREATE INDEX broadcast_later_due on broadcast_later (broadcast_id, due_at);
CREATE INDEX outbox_of_broadcast on outbox (broadcast_id, state) where broadcast_id is not null;
CREATE TABLE announcement_draft (
  respondent_id bigint not null primary key references respondent (id),
  consultation varchar(32) not null,
  draft varchar not null,
  updated_at bigint not null
);
CREATE TABLE help_question (
  id bigint not null primary key,
  response_id bigint not null references response (id),
  address_id bigint not null references address (id),
  message_key varchar(64) not null,
  content varchar,
  asked_at bigint not null,
  reply varchar,
  reply_address_id bigint references address (id),
  reply_key varchar(64),
  answered_by varchar(64),
  answered_at bigint,
  withdrawn_at bigint
);
CREATE INDEX help_question_of_response on help_question (response_id, answered_at);
CREATE INDEX help_question_of_message on help_question (address_id, message_key);
CREATE INDEX help_reply_of_message on help_question (reply_address_id, reply_key);
CREATE TABLE help_relay (
  outbox_id bigint not null primary key,
  question_id bigint not null references help_question (id),
  grant_id bigint references role_grant (id),
  address_id bigint not null references address (id),
  message_key varchar(64)
);
CREATE INDEX help_relay_of_message on help_relay (address_id, message_key);
CREATE INDEX help_relay_of_question on help_relay (question_id);
CREATE INDEX help_relay_of_grant on help_relay (grant_id);
CREATE TABLE group_chat (
  address_id bigint not null primary key references address (id),
  consultation varchar(32) not null,
  invited_at bigint not null
);
CREATE TABLE document (
  id bigint not null primary key,
  consultation varchar(32) not null references consultation (code),
  number integer not null,
  title varchar not null,
  version varchar(32) not null,
  status varchar(16) not null,
  languages varchar(128) not null,
  state varchar(8) not null,
  format varchar(8),
  bytes bigint,
  sha256 varchar(64) references stored_file (sha256),
  added_by varchar(64) not null,
  added_at bigint not null,
  changed_at bigint not null
);
CREATE UNIQUE INDEX document_of_consultation on document (consultation, number);
CREATE TABLE document_wanted (
  document_id bigint not null primary key references document (id),
  address_id bigint not null references address (id),
  language varchar(16) not null,
  channel varchar(16) not null,
  file_reference bytea not null,
  attempts integer not null,
  due_at bigint not null
);
CREATE INDEX document_wanted_due on document_wanted (due_at);
CREATE TABLE invited_entity (
  id bigint not null primary key,
  consultation varchar(32) not null references consultation (code),
  name_sealed bytea not null,
  hash varchar(64) not null unique,
  created_at bigint not null,
  held_by bigint references respondent (id)
);
CREATE INDEX invited_entity_of_consultation on invited_entity (consultation, held_by);
CREATE TABLE entity_opened (
  respondent_id bigint not null references respondent (id),
  consultation varchar(32) not null references consultation (code),
  entity_id bigint not null references invited_entity (id),
  opened_at bigint not null,
  primary key (respondent_id, consultation)
);
CREATE INDEX role_at_address on role_grant (address_id);
CREATE TABLE key_mark (
  id integer not null primary key,
  sealed bytea not null,
  made_at bigint not null
);
CREATE TRIGGER audit_row_stays before delete on audit
begin
  select raise(abort, 'a row of the audit is never deleted');
end;
CREATE TRIGGER audit_row_is_as_written before update on audit
begin
  select raise(abort, 'a row of the audit is never changed');
end;
CREATE TABLE pause (
  address_id bigint not null references address (id),
  whole_bot boolean not null,
  ends_at bigint not null,
  primary key (address_id, whole_bot)
);
CREATE INDEX broadcast_later_of_respondent on broadcast_later (respondent_id);
CREATE INDEX invited_entity_held_by on invited_entity (held_by);
CREATE INDEX outbox_of_address on outbox (address_id);
CREATE INDEX entity_opened_of_entity on entity_opened (entity_id);
CREATE INDEX entity_opened_of_consultation on entity_opened (consultation);
CREATE INDEX help_question_asked on help_question (asked_at);
CREATE INDEX pause_ends on pause (ends_at);
CREATE TABLE running_day (
  id integer not null primary key,
  number bigint not null,
  began_at bigint not null
);
CREATE INDEX conversation_without_consent on conversation (heard_on, respondent_id) where heard_on is not null;
CREATE INDEX outbox_due on outbox (state, bot, due_at);
CREATE INDEX outbox_next on outbox (state, bot, priority, id, address_id);
insert into flyway_schema_history values (1, '1', 'the line', 'SQL', 'V1__the_line.sql', -229706490, '', '2026-12-03 00:27:49.665', 19, 1);
insert into flyway_schema_history values (10, '10', 'bounds', 'SQL', 'V10__bounds.sql', 1679204383, '', '2026-12-03 00:27:49.913', 18, 1);
insert into flyway_schema_history values (11, '11', 'seconds', 'SQL', 'V11__seconds.sql', -795484271, '', '2026-12-03 00:27:49.941', 4, 1);
insert into flyway_schema_history values (12, '12', 'recordings', 'SQL', 'V12__recordings.sql', 2051699090, '', '2026-12-03 00:27:49.958', 1, 1);
insert into flyway_schema_history values (2, '2', 'coordinators', 'SQL', 'V2__coordinators.sql', 616113229, '', '2026-12-03 00:27:49.680', 1, 1);
insert into flyway_schema_history values (3, '3', 'schedule', 'SQL', 'V3__schedule.sql', 170715061, '', '2026-12-03 00:27:49.714', 9, 1);
insert into flyway_schema_history values (4, '4', 'help relay', 'SQL', 'V4__help_relay.sql', -1526179395, '', '2026-12-03 00:27:49.749', 6, 1);
insert into flyway_schema_history values (5, '5', 'documents', 'SQL', 'V5__documents.sql', 238408406, '', '2026-12-03 00:27:49.775', 6, 1);
insert into flyway_schema_history values (6, '6', 'offices', 'SQL', 'V6__offices.sql', -1108065379, '', '2026-12-03 00:27:49.802', 5, 1);
insert into flyway_schema_history values (7, '7', 'retention', 'SQL', 'V7__retention.sql', -1357498871, '', '2026-12-03 00:27:49.826', 6, 1);
insert into flyway_schema_history values (8, '8', 'pauses', 'SQL', 'V8__pauses.sql', 1431240085, '', '2026-12-03 00:27:49.843', 1, 1);
insert into flyway_schema_history values (9, '9', 'buttons', 'SQL', 'V9__buttons.sql', 807081626, '', '2026-12-03 00:27:49.870', 5, 1);
insert into respondent values (18270388224127111, 1582192800000);
insert into address values (18270388224330836, 18270388224127111, 'telegram', '7', 'f47ef0169e04aff2ce541bc4d2b9eab0dd8fe54631fc6acad166fad946865300', X'208A1F58E1E69C9C1BDD80D5005CD35AF2E17DE0F4D8518B2E3A74E83D47BF25EE8025E340F9092D', '7', NULL);
insert into inbound values ('telegram', '7', '1000001', 1582192800000);
insert into inbound values ('telegram', '7', '1000002', 1582192800000);
insert into inbound values ('telegram', '7', '1000003', 1582192800000);
insert into inbound values ('telegram', '7', '1000004', 1582192800000);
insert into inbound values ('telegram', '7', '1000005', 1582192800000);
insert into inbound values ('telegram', '7', '1000006', 1582192800000);
insert into inbound values ('telegram', '7', '1000007', 1582192800000);
insert into inbound values ('telegram', '7', '1000008', 1582192800000);
insert into inbound values ('telegram', '7', '1000009', 1582192800000);
insert into inbound values ('telegram', '7', '1000010', 1582192800000);
insert into inbound values ('telegram', '7', '1000011', 1582192800000);
insert into inbound values ('telegram', '7', '1000012', 1582192800000);
insert into conversation values (18270388224127111, '{"language":"en","active":"wg-study","interviews":{"wg-study":{"questionnaire":"wg-study","version":"1","standing":"OPEN","stage":"QUESTION","question":"b","reviewing":false,"stopped":false,"answers":{"a":[false,3,8,1,0,null,58,9],"b":[false,1,2,0,0,null,7,0]},"seen":1582192800000,"declined":false,"given":{"country":"6","code":"KE","offered":[],"choices":[["STAKEHOLDER_TYPE","","4"],["ITU_STATUS","","5"]]},"told":{"STAKEHOLDER_TYPE":"civil-society","ITU_STATUS":"none","COUNTRY":"KE"}}}}', 1582192800000, NULL);
insert into edition values ('wg-study', '1', 'b3cceea641ac4343048afa88a9d1415ca0c7c62c09be3203df229ee63d43d0e8', '# The questionnaire to interested stakeholders: Annex 2 of the report of the first meeting of the ITU Council Working
# Group on the Study of the Participation of all Relevant Stakeholders in the Activities of the Union Related to WSIS
# (WG-Study), 15 June 2007. The English is verbatim. The letters are the report''s, and it has no d.
# A text that is in use never changes: to change one, give the file a new version.
questionnaire: wg-study
version: "1"

# How far each translation has come: draft, reviewed or official. A draft is shown as an unofficial translation.
languages: {ar: draft, zh: draft, en: official, fr: draft, ru: draft, es: draft}

title:
  en: "ITU WG-Study: open consultation"
  ar: "فريق العمل التابع لمجلس الاتحاد الدولي للاتصالات والمعني بمشاركة أصحاب المصلحة: مشاورة مفتوحة"
  zh: "国际电联利益攸关方参与问题研究工作组：公开磋商"
  fr: "Groupe de travail WG-Study de l’UIT : consultation ouverte"
  ru: "Рабочая группа МСЭ по изучению участия заинтересованных сторон: открытая консультация"
  es: "Grupo de Trabajo WG-Study de la UIT: consulta abierta"

purpose:
  en: ITU asks your views on who should take part in its information-society work.
  ar: يطلب الاتحاد الدولي للاتصالات رأيك بشأن من ينبغي أن يشارك في أعماله المتعلقة بمجتمع المعلومات.
  zh: "国际电联希望听取您的意见：谁应当参与它在信息社会方面的工作。"
  fr: "L’UIT vous demande qui, à votre avis, devrait participer à ses travaux sur la société de l’information."
  ru: "МСЭ просит вас высказать мнение о том, кто должен участвовать в его работе, связанной с информационным обществом."
  es: "La UIT le pide su opinión sobre quién debería participar en sus trabajos relativos a la sociedad de la información."

questions:
  - id: a
    kind: open
    text:
      en: >-
        What criteria could be used for defining which stakeholders might be “relevant” to participate in ITU’s
        activities related to WSIS?
      ar: >-
        ما المعايير التي يمكن استخدامها لتحديد أصحاب المصلحة الذين يمكن اعتبارهم ”ذوي صلة“ للمشاركة في أنشطة الاتحاد
        الدولي للاتصالات المتعلقة بالقمة العالمية لمجتمع المعلومات؟
      zh: "可以采用哪些标准，来界定哪些利益攸关方可能被视为参与国际电联信息社会世界峰会相关活动的“相关”方？"
      fr: >-
        Quels critères pourraient être utilisés pour définir quelles parties prenantes pourraient être considérées comme
        « concernées » en vue de leur participation aux activités de l’UIT liées au SMSI ?
      ru: >-
        Какие критерии можно было бы использовать для определения того, какие заинтересованные стороны могли бы
        считаться «соответствующими» для участия в деятельности МСЭ, связанной с ВВУИО?
      es: >-
        ¿Qué criterios podrían utilizarse para definir qué partes interesadas podrían considerarse «pertinentes» para
        participar en las actividades de la UIT relacionadas con la CMSI?

  - id: b
    kind: open
    text:
      en: >-
        What elements of the “added value” might stakeholders bring to the work of the ITU?
      ar: >-
        ما عناصر ”القيمة المضافة“ التي يمكن أن يقدمها أصحاب المصلحة إلى أعمال الاتحاد الدولي للاتصالات؟
      zh: "利益攸关方可以为国际电联的工作带来“附加值”中的哪些要素？"
      fr: >-
        Quels éléments de la « valeur ajoutée » les parties prenantes pourraient-elles apporter aux travaux de l’UIT ?
      ru: >-
        Какие элементы «дополнительной ценности» заинтересованные стороны могли бы привнести в работу МСЭ?
      es: >-
        ¿Qué elementos del «valor añadido» podrían aportar las partes interesadas a los trabajos de la UIT?

  - id: c
    kind: open
    text:
      en: >-
        How can existing mechanisms (e.g. partnerships, symposia, seminars, workshops, focus groups, policy forums,
        experts) for participation by non-ITU members be used more effectively, and what other mechanisms could be
        considered?
      ar: >-
        كيف يمكن استخدام الآليات القائمة (مثل الشراكات والندوات والحلقات الدراسية وورش العمل والأفرقة المتخصصة
        ومنتديات السياسات والخبراء) لمشاركة غير الأعضاء في الاتحاد الدولي للاتصالات استخدامًا أكثر فعالية، وما الآليات
        الأخرى التي يمكن النظر فيها؟
      zh: "如何更有效地利用供非国际电联成员参与的现有机制（例如伙伴关系、专题讨论会、研讨会、讲习班、焦点组、政策论坛、专家），还可以考虑哪些其他机制？"
      fr: >-
        Comment utiliser plus efficacement les mécanismes existants (par exemple partenariats, symposiums, séminaires,
        ateliers, groupes spécialisés, forums sur les politiques, experts) qui permettent la participation des
        non-membres de l’UIT, et quels autres mécanismes pourraient être envisagés ?
      ru: >-
        Как можно более эффективно использовать существующие механизмы (например, партнёрства, симпозиумы, семинары,
        практикумы, оперативные группы, форумы по вопросам политики, привлечение экспертов) участия тех, кто не является
        членом МСЭ, и какие другие механизмы можно было бы рассмотреть?
      es: >-
        ¿Cómo pueden utilizarse de manera más eficaz los mecanismos existentes (por ejemplo alianzas, simposios,
        seminarios, talleres, grupos temáticos, foros de política, expertos) para la participación de quienes no son
        miembros de la UIT, y qué otros mecanismos podrían considerarse?

  - id: e
    kind: open
    text:
      en: >-
        What specific efforts may be needed to mobilize and ensure the meaningful and effective participation of all
        relevant stakeholders from developing countries, and stakeholders in the development field?
      ar: >-
        ما الجهود المحددة التي قد تلزم لحشد وضمان المشاركة المجدية والفعالة لجميع أصحاب المصلحة ذوي الصلة من البلدان
        النامية، ولأصحاب المصلحة في مجال التنمية؟
      zh: "可能需要作出哪些具体努力，来动员发展中国家的所有相关利益攸关方以及发展领域的利益攸关方，并确保他们切实有效的参与？"
      fr: >-
        Quels efforts particuliers pourraient être nécessaires pour mobiliser toutes les parties prenantes concernées
        des pays en développement, ainsi que les parties prenantes du domaine du développement, et pour assurer leur
        participation véritable et efficace ?
      ru: >-
        Какие конкретные усилия могут потребоваться, чтобы мобилизовать все соответствующие заинтересованные стороны из
        развивающихся стран, а также заинтересованные стороны, действующие в области развития, и обеспечить их реальное
        и эффективное участие?
      es: >-
        ¿Qué esfuerzos concretos podrían ser necesarios para movilizar a todas las partes interesadas pertinentes de los
        países en desarrollo, así como a las partes interesadas del ámbito del desarrollo, y asegurar su participación
        real y eficaz?

  - id: f
    kind: open
    text:
      en: >-
        What areas, if any, should remain within the exclusive sphere of competence of ITU Member States?
      ar: >-
        ما المجالات، إن وُجدت، التي ينبغي أن تظل ضمن نطاق الاختصاص الحصري للدول الأعضاء في الاتحاد الدولي للاتصالات؟
      zh: "哪些领域（如果有的话）应当继续属于国际电联成员国的专属权限范围？"
      fr: >-
        Quels domaines, s’il y en a, devraient continuer à relever de la compétence exclusive des États Membres de
        l’UIT ?
      ru: >-
        Какие области, если таковые имеются, должны по-прежнему относиться к сфере исключительной компетенции
        Государств-Членов МСЭ?
      es: >-
        ¿Qué ámbitos, si los hay, deberían seguir siendo competencia exclusiva de los Estados Miembros de la UIT?
', 1582192800000);
insert into consultation values ('wg-study', 'file', '# The open consultation of WG-Study. Read when the server starts.
code: wg-study                # the name in links; permanent
title:
  en: "ITU WG-Study: open consultation"
  ar: "فريق العمل التابع لمجلس الاتحاد الدولي للاتصالات والمعني بمشاركة أصحاب المصلحة: مشاورة مفتوحة"
  zh: "国际电联利益攸关方参与问题研究工作组：公开磋商"
  fr: "Groupe de travail WG-Study de l’UIT : consultation ouverte"
  ru: "Рабочая группа МСЭ по изучению участия заинтересованных сторон: открытая консультация"
  es: "Grupo de Trabajo WG-Study de la UIT: consulta abierta"
questionnaire: wg-study       # an id in the folder questionnaires
# version: "1"                # left out: the highest that there is
# languages: [ar, en]         # left out: all of the questionnaire''s
scope: world                  # or {regions: [africa, arab-states], countries: [KE, EG]}
zone: Europe/Zurich           # its clocks show the dates below
# opens: 2027-01-15           # left out: open already
# closes: 2027-03-31          # that day counts whole; with a time: 2027-03-31T18:00. Left out: no end is set
contact: wg-study@example.org # the human whom /help names
retention: 90                 # days after closing until identities are erased
operator:                     # who asks; one name for all languages may stand here too
  en: ITU
  ar: الاتحاد الدولي للاتصالات
  zh: 国际电联
  fr: UIT
  ru: МСЭ
  es: UIT
', '', 'Europe/Zurich', NULL, NULL, 'wg-study@example.org', 1582192800000);
insert into response values (18270388225010865, 'wg-study', 18270388224127111, '6zg44hney8djvzwx', 'PFGP-A76Z-8BR7', 'wg-study', '1', 'telegram', NULL, 'en', 'partial', 0, '2', 1582192800000, 1582192800000, 1582192800008, NULL, NULL, 'civil-society', NULL, 'none', 'KE', NULL, NULL, NULL, NULL, 0, NULL, NULL);
insert into answer values (18270388225010865, 'a', 'answered', 'en', 'What criteria could be used for defining which stakeholders might be “relevant” to participate in ITU’s activities related to WSIS?', 1582192800000, 1582192800000);
insert into answer values (18270388225010865, 'b', 'answered', 'en', 'What elements of the “added value” might stakeholders bring to the work of the ITU?', 1582192800000, 1582192800000);
insert into bubble values (18270388225010870, 18270388225010865, 'a', 18270388224330836, '8', 1582192800000, 8, 'text', 'en', '1', 'First, as corrected.', 3, 1, 1582192800000, 1582192800000, 26);
insert into bubble values (18270388225010874, 18270388225010865, 'a', 18270388224330836, '9', 1582192800000, 9, 'text', 'en', '1', 'Second; with ''quotes''
and lines.', 5, 0, 1582192800000, NULL, 32);
insert into bubble values (18270388225010877, 18270388225010865, 'a', 18270388224330836, '10', 1582192800000, 10, 'voice', 'en', '1', '', 0, 0, 1582192800000, NULL, 0);
insert into bubble values (18270388225010882, 18270388225010865, 'b', 18270388224330836, '12', 1582192800000, 12, 'text', 'en', '1', 'بعد ذلك', 2, 0, 1582192800000, NULL, 7);
insert into revision values (18270388225010870, 1, 'First.', 1582192800000);
insert into media values (18270388225010878, 18270388225010877, 18270388225010865, 'voice', 'telegram', X'019437A300EC37E5858709AA53C377720D3CDA481C8A400F161AFD88CB5C8A5BBA86B45FCCE1BF20', NULL, 'audio/ogg', 9, 'wanted', NULL, 0, 1582192800000, NULL, NULL);
insert into outbox values (18270388224920753, 18270388224127111, 18270388224330836, 1, 'message', '{"language":"en","paragraphs":[{"line":"CHOOSE_LANGUAGE","values":{}}],"rows":[[{"data":"l::ar","language":"ar"},{"data":"l::zh","language":"zh"}],[{"data":"l::en","language":"en"},{"data":"l::fr","language":"fr"}],[{"data":"l::ru","language":"ru"},{"data":"l::es","language":"es"}]],"timing":"AT_ONCE"}', 0, 'due', 1582192800000, NULL, 1582192800000, 0, 0, NULL, NULL, 1, '7');
insert into outbox values (18270388225010864, 18270388224127111, 18270388224330836, 1, 'message', '{"language":"en","paragraphs":[{"line":"CONSENT","values":{"count":["count","5"],"minutes":["count","10"],"purpose":["words","ITU asks your views on who should take part in its information-society work."],"required":["count","0"],"title":["words","ITU WG-Study: open consultation"]}},{"line":"CONSENT_TELEGRAM","values":{}},{"line":"CONSENT_CONTINUE","values":{"operator":["words","ITU"]}}],"rows":[[{"data":"y:wg-study:","control":{"line":"I_AGREE","values":{}}},{"data":"n:wg-study:","control":{"line":"NO_THANK_YOU","values":{}}}]],"timing":"AT_ONCE"}', 0, 'due', 1582192800000, NULL, 1582192800000, 0, 0, NULL, NULL, 1, '7');
insert into outbox values (18270388225010866, 18270388224127111, 18270388224330836, 1, 'message', '{"language":"en","paragraphs":[{"line":"ASK_STAKEHOLDER_TYPE","values":{}}],"rows":[[{"data":"t:wg-study:government","control":{"line":"TYPE_GOVERNMENT","values":{}}}],[{"data":"t:wg-study:private-sector","control":{"line":"TYPE_PRIVATE_SECTOR","values":{}}}],[{"data":"t:wg-study:civil-society","control":{"line":"TYPE_CIVIL_SOCIETY","values":{}}}],[{"data":"t:wg-study:international-organization","control":{"line":"TYPE_INTERNATIONAL_ORGANIZATION","values":{}}}],[{"data":"t:wg-study:academia","control":{"line":"TYPE_ACADEMIA","values":{}}}],[{"data":"t:wg-study:other","control":{"line":"TYPE_OTHER","values":{}}}],[{"data":"-:wg-study:-STAKEHOLDER_TYPE","control":{"line":"SKIP","values":{}}}]],"timing":"AT_ONCE"}', 0, 'due', 1582192800000, NULL, 1582192800000, 0, 0, NULL, NULL, 1, '7');
insert into outbox values (18270388225010867, 18270388224127111, 18270388224330836, 1, 'message', '{"language":"en","paragraphs":[{"line":"ASK_ITU_STATUS","values":{}}],"rows":[[{"data":"u:wg-study:member-state","control":{"line":"STATUS_MEMBER_STATE","values":{}}}],[{"data":"u:wg-study:sector-member","control":{"line":"STATUS_SECTOR_MEMBER","values":{}}}],[{"data":"u:wg-study:associate","control":{"line":"STATUS_ASSOCIATE","values":{}}}],[{"data":"u:wg-study:none","control":{"line":"STATUS_NONE","values":{}}}],[{"data":"u:wg-study:unknown","control":{"line":"STATUS_UNKNOWN","values":{}}}],[{"data":"-:wg-study:-ITU_STATUS","control":{"line":"SKIP","values":{}}},{"data":"<:wg-study:-ITU_STATUS","control":{"line":"BACK","values":{}}}]],"timing":"AT_ONCE"}', 0, 'due', 1582192800000, NULL, 1582192800000, 0, 0, NULL, NULL, 1, '7');
insert into outbox values (18270388225010868, 18270388224127111, 18270388224330836, 1, 'message', '{"language":"en","paragraphs":[{"line":"ASK_COUNTRY","values":{}}],"rows":[[{"data":"-:wg-study:-COUNTRY","control":{"line":"SKIP","values":{}}},{"data":"<:wg-study:-COUNTRY","control":{"line":"BACK","values":{}}}]],"timing":"AT_ONCE"}', 0, 'due', 1582192800000, NULL, 1582192800000, 0, 0, NULL, NULL, 1, '7');
insert into outbox values (18270388225010869, 18270388224127111, 18270388224330836, 1, 'message', '{"language":"en","paragraphs":[{"line":"QUESTION","values":{"id":["code","a"],"number":["count","1"],"text":["words","What criteria could be used for defining which stakeholders might be “relevant” to participate in ITU’s activities related to WSIS?"],"total":["count","5"]}},{"line":"HOW_TO_ANSWER","values":{}}],"rows":[[{"data":"-:wg-study:a","control":{"line":"SKIP","values":{}}},{"data":"<:wg-study:a","control":{"line":"BACK","values":{}}}]],"timing":"AT_ONCE"}', 0, 'due', 1582192800000, NULL, 1582192800000, 0, 0, NULL, NULL, 1, '7');
insert into outbox values (18270388225010871, 18270388224127111, 18270388224330836, 1, 'reaction', '{"message":"8"}', 0, 'due', 1582192800000, NULL, 1582192800000, 0, 0, NULL, NULL, 0, '7');
insert into outbox values (18270388225010873, 18270388224127111, 18270388224330836, 1, 'message', '{"language":"en","paragraphs":[{"line":"CORRECTED","values":{"id":["code","a"]}}],"rows":[[{"data":">:wg-study:a","control":{"line":"NEXT","values":{}}},{"data":"<:wg-study:a","control":{"line":"BACK","values":{}}}]],"timing":"AT_ONCE"}', 0, 'due', 1582192800000, NULL, 1582192800000, 0, 0, NULL, NULL, 1, '7');
insert into outbox values (18270388225010875, 18270388224127111, 18270388224330836, 1, 'reaction', '{"message":"9"}', 0, 'due', 1582192800000, NULL, 1582192800000, 0, 0, NULL, NULL, 0, '7');
insert into outbox values (18270388225010879, 18270388224127111, 18270388224330836, 1, 'reaction', '{"message":"10"}', 0, 'due', 1582192800000, NULL, 1582192800000, 0, 0, NULL, NULL, 0, '7');
insert into outbox values (18270388225010881, 18270388224127111, 18270388224330836, 1, 'message', '{"language":"en","paragraphs":[{"line":"QUESTION","values":{"id":["code","b"],"number":["count","2"],"text":["words","What elements of the “added value” might stakeholders bring to the work of the ITU?"],"total":["count","5"]}},{"line":"HOW_TO_ANSWER","values":{}}],"rows":[[{"data":"-:wg-study:b","control":{"line":"SKIP","values":{}}},{"data":"<:wg-study:b","control":{"line":"BACK","values":{}}}]],"timing":"AT_ONCE"}', 0, 'due', 1582192800000, NULL, 1582192800000, 0, 0, NULL, NULL, 1, '7');
insert into outbox values (18270388225010883, 18270388224127111, 18270388224330836, 1, 'reaction', '{"message":"12"}', 0, 'due', 1582192800000, NULL, 1582192800000, 0, 0, NULL, NULL, 0, '7');
insert into outbox values (18270388225010884, 18270388224127111, 18270388224330836, 1, 'message', '{"language":"en","paragraphs":[{"line":"SAVED","values":{}}],"rows":[[{"data":">:wg-study:b","control":{"line":"NEXT","values":{}}},{"data":"<:wg-study:b","control":{"line":"BACK","values":{}}}]],"timing":"AFTER_SILENCE"}', 1, 'due', 1582192802000, NULL, 1582192800000, 0, 0, NULL, NULL, 1, '7');
insert into audit values (1, 1582192800000, 'respondent', 'consented', '18270388225010865', 'consent 2', 'e567a9cb1e54cfef763e920370f9d3a3c1a26ed8fb967e5eb770c0de7921904a');
insert into audit values (2, 1582192800000, 'respondent', 'described', '18270388225010865', 'stakeholder-type', '9a96dfce7f97338231a0655198e89bc19101f576b7b9b14c3210e95bda012d0b');
insert into audit values (3, 1582192800000, 'respondent', 'described', '18270388225010865', 'itu-status', '02a59526b5136ba1361ecb98a6b2b01360f7b64584b076a011c55db17560d5cb');
insert into audit values (4, 1582192800000, 'respondent', 'described', '18270388225010865', 'country', '949cf319f37739b866ddcd49e01a40bcac366633095627d62f5e2e1916dbc211');
insert into audit values (5, 1582192800000, 'respondent', 'answered', '18270388225010865', 'question a', '0173c557c85042675edfad3dd42495c4ed73adc344e88d02fd6417004ac0defc');
insert into audit values (6, 1582192800000, 'respondent', 'corrected', '18270388225010865', 'question a', '3d9d941459d44efe0f379818656966ac19057f81537805ec829364dac4442614');
insert into audit values (7, 1582192800000, 'respondent', 'answered', '18270388225010865', 'question a', 'f873cb67ac7a7984accd2f2250fcbf05860ea1bb3574d77df848b78d8a01c54d');
insert into audit values (8, 1582192800000, 'respondent', 'answered', '18270388225010865', 'question a', 'fc52f2612e8674b410b783c99ec24691223be9b744c22c8cb768018ce553a73d');
insert into audit values (9, 1582192800000, 'respondent', 'answered', '18270388225010865', 'question b', '8ff18e9f7fced7f2ccb92d659a511e8740d2bef5925f8924b563f7113b7d645c');
