import { ACTOR_CODES, UNIT_KINDS } from '@app/contracts';
import { parentKindIsRight, roleHoldsAt, rolesExclude, unitFindings } from './unit-rules';

it('hangs every unit where the tree of the domain has it, and nowhere else', () => {
  const pairs = UNIT_KINDS.flatMap((kind) =>
    UNIT_KINDS.filter((parent) => parentKindIsRight(kind, parent)).map((p) => `${kind}<${p}`),
  );
  expect(pairs).toEqual([
    'SECTION<BUREAU',
    'TOWN_CENTER<BUREAU',
    'DIRECT_GROUP<BUREAU',
    'SCHOOL<TOWN_CENTER',
    'SCHOOL<DIRECT_GROUP',
    'CAMPUS<SCHOOL',
    'MEMBER_UNIT<BUREAU',
    'AGENCY<BUREAU',
  ]);
});

it('lets the administrator roles exclude each other and every business role, both ways', () => {
  const administrators = ['SYS', 'SEC', 'AUD'] as const;
  for (const a of administrators) {
    for (const other of ACTOR_CODES.filter((code) => code !== a)) {
      expect([a, other, rolesExclude([a], other)]).toEqual([a, other, true]);
      expect([other, a, rolesExclude([other], a)]).toEqual([other, a, true]);
    }
  }
});

it('lets business roles stand together', () => {
  expect(rolesExclude(['LEAD', 'DISC', 'TOWN'], 'AREA')).toBe(false);
  expect(rolesExclude(['SYS'], 'SYS')).toBe(false);
});

it('grants a school role at a school and a bureau role at the bureau only', () => {
  expect(UNIT_KINDS.filter((kind) => roleHoldsAt('PRIN', kind))).toEqual(['SCHOOL']);
  expect(UNIT_KINDS.filter((kind) => roleHoldsAt('CHIEF', kind))).toEqual(['BUREAU']);
  expect(UNIT_KINDS.filter((kind) => roleHoldsAt('TOWNH', kind))).toEqual([
    'TOWN_CENTER',
    'DIRECT_GROUP',
  ]);
  expect(UNIT_KINDS.filter((kind) => roleHoldsAt('PUB', kind))).toEqual([]);
});

describe('unitFindings', () => {
  const school = {
    kind: 'SCHOOL',
    code: '9900100001',
    sectionKey: null,
    isSafetyOffice: false,
    reviewUnitId: null,
    hasProfile: true,
  } as const;

  it('takes a school with ten digits and a profile', () => {
    expect(unitFindings(school)).toEqual([]);
  });

  it.each([
    [{ code: '99001' }, 'code'],
    [{ hasProfile: false }, 'profile'],
    [{ sectionKey: 'SAFETY' }, 'sectionKey'],
    [{ isSafetyOffice: true }, 'isSafetyOffice'],
    [{ reviewUnitId: 'x' }, 'reviewUnitId'],
  ])('names the field of a school with %j', (change, field) => {
    expect(unitFindings({ ...school, ...change }).map((f) => f.field)).toEqual([field]);
  });

  it('refuses a second bureau', () => {
    expect(
      unitFindings({ ...school, kind: 'BUREAU', hasProfile: false }).map((f) => f.code),
    ).toEqual(['field.one-bureau']);
  });
});
