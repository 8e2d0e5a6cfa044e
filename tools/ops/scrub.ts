/** Fields of a log line that say what happened and to which row, and nothing about people. */
const KEPT = new Set([
  'level',
  'time',
  'name',
  'msg',
  'loop',
  'code',
  'status',
  'method',
  'route',
  'ms',
  'requestId',
  'traceId',
  'campaignId',
  'phaseId',
  'cohortId',
  'workflowId',
  'workflowType',
  'outboxId',
  'failures',
  'attempt',
  'attempts',
  'port',
  'job',
]);
const HAN = /\p{Script=Han}+/gu;
const SECRETS: readonly (readonly [RegExp, string])[] = [
  [/\b[a-z][a-z0-9+.-]*:\/\/[^\s/@]+@/gi, '[address]@'],
  [/\b1[3-9]\d{9}\b/g, '[phone]'],
  [/\b0\d{2,3}-?\d{7,8}\b/g, '[phone]'],
  [/\b\d{17}[\dXx]\b/g, '[id]'],
  [/[\w.+-]+@[\w-]+(\.[\w-]+)+/g, '[mail]'],
  [/\b\d{1,3}(\.\d{1,3}){3}\b/g, '[address]'],
  [/\b(password|passwd|secret|token|key)("?\s*[=:]\s*)("[^"]*"|\S+)/gi, '$1$2[hidden]'],
  [/\b[A-Za-z0-9_-]{32,}\b/g, '[long]'],
];
/** Ids of rows say nothing about people, and parts of them look like phone numbers. */
const ROW_ID = /([0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})/i;

/** Names, numbers and secrets out of a free text; ids of rows stay. */
export function scrubText(text: string): string {
  // a name cannot be told from a word: no Chinese at all leaves the house
  return text
    .replace(HAN, '[text]')
    .split(ROW_ID)
    .map((part, i) =>
      i % 2 === 1 ? part : SECRETS.reduce((at, [pattern, by]) => at.replace(pattern, by), part),
    )
    .join('');
}

/** One line of a log: of a JSON line the known fields, of another its scrubbed text. */
export function scrubLine(line: string): string {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return scrubText(line);
  }
  if (typeof value !== 'object' || value === null) return scrubText(line);
  const kept: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(value)) {
    if (KEPT.has(name)) kept[name] = typeof field === 'string' ? scrubText(field) : field;
    if (name === 'err' && typeof field === 'object' && field !== null)
      kept['err'] = { type: Reflect.get(field, 'type'), code: Reflect.get(field, 'code') };
  }
  return JSON.stringify(kept);
}
