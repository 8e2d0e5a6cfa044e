import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { CheckResult, Finding } from './check';
import { isRecord, parseJson } from './guards';
import { projectFiles, readText } from './project-files';

const CATALOGUES = [
  'libs/messages/catalogue/zh-CN.json',
  'libs/messages/catalogue/en.json',
] as const;
const OPENAPI = 'openapi.json';

/** Words of one name, in this order and next to each other; invariant 36 wants no figure of this kind anywhere. */
const NAMES: readonly (readonly string[])[] = [
  ...[
    ['login', 'count'],
    ['login', 'counts'],
    ['login', 'rate'],
    ['login', 'number'],
  ],
  ...[['logins'], ['login', 'statistics'], ['login', 'days'], ['last', 'login']],
  ...[
    ['online', 'time'],
    ['online', 'duration'],
    ['online', 'minutes'],
    ['online', 'rate'],
  ],
  ...[
    ['online', 'hours'],
    ['usage', 'time'],
    ['active', 'minutes'],
    ['last', 'seen'],
  ],
  ...[['check', 'in'], ['check', 'ins'], ['checkin'], ['checkins'], ['clock', 'in']],
  ...[['sign', 'in', 'streak'], ['punch', 'in'], ['streak']],
  ...[['rank'], ['ranks'], ['ranking'], ['rankings'], ['ranked'], ['leaderboard']],
  ...[
    ['league', 'table'],
    ['top', 'list'],
    ['bonus', 'points'],
    ['reward', 'points'],
  ],
  ...[['speed', 'order'], ['fastest'], ['slowest']],
];

const LOGIN = String.fromCodePoint(0x767b, 0x5f55);
const ONLINE = String.fromCodePoint(0x5728, 0x7ebf);

/** The same as Chinese words, by code point: this folder holds no Chinese literal. */
const HAN_WORDS: readonly string[] = [
  // number, rate, days and statistics of log-ins
  LOGIN + String.fromCodePoint(0x6b21, 0x6570),
  LOGIN + String.fromCodePoint(0x7387),
  LOGIN + String.fromCodePoint(0x5929, 0x6570),
  LOGIN + String.fromCodePoint(0x7edf, 0x8ba1),
  // time, length, rate and days online
  ONLINE + String.fromCodePoint(0x65f6, 0x957f),
  ONLINE + String.fromCodePoint(0x65f6, 0x95f4),
  ONLINE + String.fromCodePoint(0x7387),
  ONLINE + String.fromCodePoint(0x5929, 0x6570),
  // checking in, clocking in
  String.fromCodePoint(0x7b7e, 0x5230),
  String.fromCodePoint(0x6253, 0x5361),
  // ranking, order of rank, place, leader board
  String.fromCodePoint(0x6392, 0x540d),
  String.fromCodePoint(0x6392, 0x884c),
  String.fromCodePoint(0x6392, 0x4f4d),
  String.fromCodePoint(0x699c, 0x5355),
  // reward points
  String.fromCodePoint(0x79ef, 0x5206),
];

/** And as English prose. */
const TEXTS: readonly RegExp[] = [
  /\blog-?ins? (counts?|rates?|numbers?|statistics|ranking)\b/i,
  /\bonline (time|duration|minutes|hours|rate)\b/i,
  /\b(check|clock|punch)(ed)?-ins?\b/i,
  /\b(ranking|rankings|leaderboard|streak|bonus points|fastest|slowest)\b/i,
];

/** `campaignLogin_count` → campaign, login, count */
const wordsOf = (name: string): readonly string[] =>
  name
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replaceAll(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');

/** The forbidden words a part of a name contains, or undefined; `demo.check.in-time` is not a check-in. */
export function forbiddenName(name: string): string | undefined {
  const parts = name.split(/[./]/).map(wordsOf);
  return NAMES.find((sequence) =>
    parts.some((words) =>
      words.some((_word, start) => sequence.every((word, at) => words[start + at] === word)),
    ),
  )?.join(' ');
}

/** The forbidden expression a text contains, or undefined. */
export function forbiddenText(text: string): string | undefined {
  for (const pattern of TEXTS) {
    const found = pattern.exec(text);
    if (found) return found[0];
  }
  return HAN_WORDS.find((word) => text.includes(word));
}

interface Walked {
  readonly count: number;
  readonly findings: readonly Finding[];
}

/** Keys and short string values (operation ids, enum members, parameter names) are names; the rest is text. */
function walk(file: string, value: unknown, at: string): Walked {
  if (typeof value === 'string') {
    const isName = /^[\w.{}/-]+$/.test(value);
    const word = (isName ? forbiddenName(value) : undefined) ?? forbiddenText(value);
    return { count: 1, findings: word ? [{ file, message: `${at}: "${word}"` }] : [] };
  }
  const children: readonly Walked[] = Array.isArray(value)
    ? value.map((child, index) => walk(file, child, `${at}[${index}]`))
    : Object.entries(isRecord(value) ? value : {}).flatMap(([key, child]) => {
        const word = forbiddenName(key) ?? forbiddenText(key);
        const here = at === '' ? key : `${at} › ${key}`;
        return [
          { count: 1, findings: word ? [{ file, message: `${here}: "${word}"` }] : [] },
          walk(file, child, here),
        ];
      });
  return {
    count: children.reduce((sum, { count }) => sum + count, 0),
    findings: children.flatMap(({ findings }) => findings),
  };
}

/** No API name and no message counts log-ins, measures time online, checks people in or ranks them (invariant 36). */
export function checkForbiddenWords(root: string): CheckResult {
  const inputs: string[] = [...CATALOGUES];
  const hasApi = projectFiles(root, ['apps/api/src/**/*.controller.ts']).length > 0;
  // as soon as there are routes, their names must be there to be read
  if (hasApi || existsSync(join(root, OPENAPI))) inputs.push(OPENAPI);
  const walked = inputs.map((file) => {
    const result = walk(file, parseJson(readText(root, file), file), '');
    return result.count > 0
      ? result
      : { count: 0, findings: [{ file, message: 'there is nothing to read in it' }] };
  });
  return {
    name: 'forbidden-words',
    checkedCount: walked.reduce((sum, { count }) => sum + count, 0),
    findings: walked.flatMap(({ findings }) => findings),
  };
}
