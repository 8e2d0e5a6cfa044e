import { randomUUID } from 'node:crypto';
import { generateDistrict, loadPack, type DistrictPerson } from '@app/packs';
import {
  bureauByCode,
  insertPeople,
  insertUnits,
  type PersonInput,
  type ProfileInput,
  type UnitInput,
} from '@app/persistence';
import type { Deps } from '../composition/deps';
import { hashPassword } from '../session/password';

export interface InstalledDistrict {
  readonly bureauId: string;
  readonly created: boolean;
  readonly accounts: readonly { readonly login: string; readonly hat: string }[];
}

const VALID_FROM = '2020-01-01';
/** Accounts worth showing: one of each hat. */
const SHOWN = [
  'chief',
  'dep1',
  'off1',
  'head-education',
  'lead-safety',
  'townh1',
  'town1-1',
  'sys',
  'sec',
  'aud',
];

/** Installs a demo district: units, people for every role, accounts with one shared password. Once; then it changes nothing. */
export class InstallDistrict {
  constructor(private readonly deps: Deps) {}

  async execute(packId: string, password: string): Promise<InstalledDistrict> {
    const pack = loadPack('demo', packId);
    const district = generateDistrict(pack);
    const known = await bureauByCode(this.deps.database, pack.bureau.code);
    const first = district.people.find((p) => p.role === 'PRIN');
    const officer = district.people.find((p) => p.role === 'SAF');
    const shown = [...SHOWN, first?.login ?? '', officer?.login ?? ''].flatMap((login) => {
      const person = district.people.find((p) => p.login === login);
      return person ? [{ login, hat: person.name }] : [];
    });
    if (known !== null) return { bureauId: known, created: false, accounts: shown };
    const bureauId = randomUUID();
    const sectionIds = new Map(pack.sections.map((s) => [s.key as string, randomUUID()]));
    const groupIds = pack.groups.map(() => randomUUID());
    const schoolIds = district.schools.map(() => randomUUID());
    const unit = (
      u: Partial<UnitInput> & Pick<UnitInput, 'id' | 'kind' | 'code' | 'name'>,
    ): UnitInput => ({
      parentId: bureauId,
      sectionKey: null,
      isSafetyOffice: false,
      reviewUnitId: null,
      ...u,
    });
    const units: UnitInput[] = [
      unit({
        id: bureauId,
        kind: 'BUREAU',
        code: pack.bureau.code,
        name: pack.bureau.name,
        parentId: null,
      }),
      ...pack.sections.map((s) =>
        unit({
          id: sectionIds.get(s.key) ?? '',
          kind: 'SECTION',
          code: `S-${s.key}`,
          name: s.name,
          sectionKey: s.key,
          isSafetyOffice: s.key === 'SAFETY',
        }),
      ),
      ...pack.groups.map((g, i) =>
        unit({
          id: groupIds[i] ?? '',
          kind: g.kind,
          code: `G-${i + 1}`,
          name: g.name,
          reviewUnitId: g.reviewSection ? (sectionIds.get(g.reviewSection) ?? null) : null,
        }),
      ),
      ...district.schools.map((s, i) =>
        unit({
          id: schoolIds[i] ?? '',
          kind: 'SCHOOL',
          code: s.code,
          name: s.name,
          parentId: groupIds[s.group] ?? null,
        }),
      ),
    ];
    const profiles: ProfileInput[] = district.schools.map((s, i) => ({
      ...s,
      unitId: schoolIds[i] ?? '',
    }));
    const place = (at: DistrictPerson['at']): string =>
      at.section !== undefined
        ? (sectionIds.get(at.section) ?? bureauId)
        : at.group !== undefined
          ? (groupIds[at.group] ?? bureauId)
          : at.school !== undefined
            ? (schoolIds[at.school] ?? bureauId)
            : bureauId;
    const people: PersonInput[] = district.people.map((p) => ({
      id: randomUUID(),
      unitId: p.seat ? (sectionIds.get(p.seat.section) ?? bureauId) : place(p.at),
      name: p.name,
      post: p.post,
      login: p.login,
      role: p.role,
      grantUnitId: place(p.at),
      headOf: p.head === true ? place(p.at) : null,
    }));
    const passwordHash = await hashPassword(password);
    await this.deps.commands.transact(async (scope) => {
      await insertUnits(scope, { bureauId, units, profiles, validFrom: VALID_FROM, at: scope.now });
      await insertPeople(scope, {
        bureauId,
        people,
        passwordHash,
        isDemo: true,
        validFrom: VALID_FROM,
        at: scope.now,
        requestedBy: people.find((p) => p.role === 'SYS')?.id ?? bureauId,
        approvedBy: people.find((p) => p.role === 'SEC')?.id ?? bureauId,
      });
      scope.audit({
        actorId: null,
        action: 'BUREAU.install',
        subjectKind: 'UNIT',
        subjectId: bureauId,
        unitId: bureauId,
        bureauId,
        data: { units: units.length, people: people.length, pack: `${pack.id}/${pack.version}` },
      });
    });
    return { bureauId, created: true, accounts: shown };
  }
}
