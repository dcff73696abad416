// What the product is measured against: the interview as one would write it in an afternoon, with grammY and
// better-sqlite3. One transaction an update, durable (WAL, synchronous FULL); the reply goes out before the update is
// answered. node bot.mjs PORT BOT_API_URL DATABASE SECRET
import { createServer } from 'node:http';
import Database from 'better-sqlite3';
import { Bot, webhookCallback } from 'grammy';

const [port, apiRoot, file, secretToken] = process.argv.slice(2);

const profile = [
  { field: 'language', ask: 'Please pick a language.', options: ['English', 'العربية'] },
  { field: 'consent', ask: 'Your words are kept for the Working Group. Do you agree to take part?', options: ['I agree', 'No'] },
  { field: 'stakeholder', ask: 'Who do you answer as?', options: ['Government', 'Private sector', 'Civil society', 'Academia'] },
  { field: 'membership', ask: 'Does your organisation belong to ITU?', options: ['Member State', 'Sector Member', 'None', 'Skip'] },
  { field: 'country', ask: 'In which country are you based?', options: ['Skip'] },
];
const topics = ['criteria', 'value', 'cooperation', 'efforts', 'gaps'];
const questions = topics.map((topic, i) =>
  `Question ${i + 1} of ${topics.length}: what would you like the Working Group to know about ${topic}? Answer in as many messages as you like.`);
const last = [
  { field: 'publication', ask: 'May your answers be published, and with your name?', options: ['Anonymous', 'With my name'] },
  { field: 'done', ask: 'That was all. Send it off?', options: ['Submit', 'Edit'] },
];

const db = new Database(file);
db.pragma('journal_mode = WAL');
db.pragma('synchronous = FULL');
db.exec(`
  create table if not exists handled (update_id integer primary key) without rowid;
  create table if not exists person (
    chat_id integer primary key, phase text not null, position integer not null, given text not null, status text not null);
  create table if not exists answer (
    chat_id integer not null, message_id integer not null, topic text not null, body text not null,
    received_at integer not null, primary key (chat_id, message_id)) without rowid;`);
const handle = db.prepare('insert into handled values (?) on conflict do nothing');
const find = db.prepare('select phase, position, given, status from person where chat_id = ?');
const save = db.prepare(`insert into person values (?, ?, ?, ?, ?) on conflict (chat_id) do update
  set phase = excluded.phase, position = excluded.position, given = excluded.given, status = excluded.status`);
const keep = db.prepare('insert into answer values (?, ?, ?, ?, ?) on conflict do update set body = excluded.body');

function askNow(person) {
  if (person.phase === 'profile') return profile[person.position];
  if (person.phase === 'questions') return { ask: questions[person.position], options: ['Next', 'Back'] };
  if (person.phase === 'last') return last[person.position];
  return { ask: 'Thank you. Your answers have been received.', options: [] };
}

function advance(person, length, phase) {
  person.position += 1;
  if (person.position === length) Object.assign(person, { phase, position: 0 });
}

const take = db.transaction((update, message) => {
  if (handle.run(update).changes === 0) return undefined;
  const chat = message.chat.id;
  const row = find.get(chat);
  const person = row ? { ...row, given: JSON.parse(row.given) } : { phase: 'profile', position: 0, given: {}, status: 'partial' };
  let told;
  if (message.text.startsWith('/start')) {
    told = askNow(person);
  } else if (person.phase === 'questions' && message.text !== 'Next') {
    keep.run(chat, message.message_id, topics[person.position], message.text, Date.now());
    told = { ask: 'Noted. Write more, or go on with Next.', options: ['Next', 'Back'] };
  } else if (person.phase === 'questions') {
    advance(person, questions.length, 'last');
    told = askNow(person);
  } else if (person.phase !== 'over') {
    const steps = person.phase === 'profile' ? profile : last;
    person.given[steps[person.position].field] = message.text;
    advance(person, steps.length, person.phase === 'profile' ? 'questions' : 'over');
    if (person.phase === 'over') person.status = 'submitted';
    told = askNow(person);
  } else {
    told = askNow(person);
  }
  save.run(chat, person.phase, person.position, JSON.stringify(person.given), person.status);
  return told;
});

const bot = new Bot('4242:BENCH', {
  client: { apiRoot },
  botInfo: { id: 4242, is_bot: true, first_name: 'Bench', username: 'bench_bot' },
});
bot.on('message:text', async context => {
  const told = take.immediate(context.update.update_id, context.message);
  if (told === undefined) return;
  const keyboard = told.options.map(option => [{ text: option, callback_data: option.slice(0, 20) }]);
  await context.reply(told.ask, keyboard.length > 0 ? { reply_markup: { inline_keyboard: keyboard } } : {});
});

const receive = webhookCallback(bot, 'http', { secretToken });
const server = createServer((request, response) => {
  if (request.method === 'POST') receive(request, response);
  else response.end('ready');
});
server.keepAliveTimeout = 60_000; // a connection that waits for its turn is not hung up on
server.listen(Number(port), '127.0.0.1');
