import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { formFindings, formSpecFindings } from './form';
import { generateDistrict } from './district';
import { listPacks, loadPack, PACK_KINDS, packFindings, packSha256 } from './loader';

const all = PACK_KINDS.flatMap((kind) => listPacks(kind));

it.each(all)('$kind/$id/$version matches its schema', ({ kind, id, version }) => {
  expect(() => loadPack(kind, id, version)).not.toThrow();
});

it('freezes every released version', () => {
  const locked: unknown = JSON.parse(readFileSync(join(__dirname, '../packs.lock.json'), 'utf8'));
  expect(
    Object.fromEntries(all.map((p) => [`${p.kind}/${p.id}/${p.version}`, packSha256(p)])),
  ).toEqual(locked);
});

it('refuses a pack with a field missing or of the wrong kind', () => {
  const pack = loadPack('templates', 'campus-safety-three-year');
  expect(packFindings('templates', { ...pack, phases: [] })).toEqual([
    '/phases must NOT have fewer than 1 items',
  ]);
  expect(packFindings('templates', { ...pack, trigger: 'WHIM' })).toHaveLength(1);
  expect(
    packFindings('templates', {
      ...pack,
      tasks: pack.tasks.map((t) => ({ ...t, evidence: { policy: 'REQUIRED' } })),
    }).length,
  ).toBeGreaterThan(0);
});

it('carries the three-year plan complete: 4 phases, 11 tasks, 4 deliverables, 6 milestones, 4 reports', () => {
  const pack = loadPack('templates', 'campus-safety-three-year', 1);
  expect([
    pack.phases.length,
    pack.tasks.length,
    pack.deliverables.length,
    pack.milestones.length,
    pack.reports.length,
  ]).toEqual([4, 11, 4, 6, 4]);
  expect(pack.tasks.map((t) => [t.no, t.support.length])).toEqual(
    [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11].map((n) => [n, n <= 4 ? 4 : 2]),
  );
  expect(pack.tasks.every((t) => t.phases.map((p) => p.phase).join() === '2,3,4')).toBe(true);
});

it('admits only harmless keywords in every form of every template', () => {
  for (const { id, version } of listPacks('templates')) {
    for (const form of Object.values(loadPack('templates', id, version).forms))
      expect(formSpecFindings(form)).toEqual([]);
  }
  expect(
    formSpecFindings({ type: 'object', properties: { a: { type: 'string', pattern: '.*' } } }),
  ).toEqual(['/properties/a/pattern is not admitted']);
});

describe('answers', () => {
  const form = loadPack('templates', 'campus-safety-three-year').forms['report'];
  if (!form) throw new Error('the pack has no report form');

  it('names the field and the rule', () => {
    expect(formFindings(form, { done: 'x'.repeat(301) }, 'complete')).toEqual([
      { field: 'done', rule: 'maxLength', limit: '300' },
    ]);
    expect(formFindings(form, {}, 'complete')).toEqual([
      { field: 'done', rule: 'required', limit: '' },
    ]);
    expect(formFindings(form, { done: 'ok', extra: 1 }, 'complete')).toEqual([
      { field: 'extra', rule: 'additionalProperties', limit: '' },
    ]);
  });

  it('lets a draft be incomplete but not wrong', () => {
    expect(formFindings(form, {}, 'draft')).toEqual([]);
    expect(formFindings(form, { done: 7 }, 'draft')).toEqual([
      { field: 'done', rule: 'type', limit: 'string' },
    ]);
  });
});

describe('demo district', () => {
  const district = generateDistrict(loadPack('demo', 'district-a'));

  it('has 67 schools and 196 kindergartens with unique ten-digit codes and names', () => {
    const kindergartens = district.schools.filter((s) => s.schoolType === 'KINDERGARTEN').length;
    expect([district.schools.length - kindergartens, kindergartens]).toEqual([67, 196]);
    expect(new Set(district.schools.map((s) => s.code)).size).toBe(263);
    expect(district.schools.every((s) => /^\d{10}$/.test(s.code))).toBe(true);
    expect(new Set(district.schools.map((s) => s.name)).size).toBe(263);
  });

  it('gives every login once and is the same at every call', () => {
    expect(new Set(district.people.map((p) => p.login)).size).toBe(district.people.length);
    expect(generateDistrict(loadPack('demo', 'district-a'))).toEqual(district);
  });
});
