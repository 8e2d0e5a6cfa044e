export { generateDistrict } from './district';
export type { District, DistrictPerson, DistrictSchool } from './district';
export { formFindings, formSpecFindings } from './form';
export type { FormFinding } from './form';
export {
  listPacks,
  loadPack,
  PACK_KINDS,
  PackError,
  packFile,
  packFindings,
  packSha256,
} from './loader';
export type { PackKind, PackName } from './loader';
export { rosterDictionary } from './roster';
export type {
  CalendarPack,
  DictionaryPack,
  DistrictPack,
  LadderPack,
  QuotaPack,
  PackDate,
  PackDeliverable,
  PackPhase,
  PackSource,
  PackTask,
  RosterDictionary,
  RosterWord,
  RouteStep,
  RulePack,
  TemplatePack,
  TermPack,
} from './types';
