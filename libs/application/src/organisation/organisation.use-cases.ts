import type { Deps } from '../composition/deps';
import { ApproveGrants } from './approve-grants.use-case';
import { CreatePerson, DisablePerson, EditPerson, EnablePerson } from './edit-people';
import { CreateUnit, EditUnit, MoveUnit, SetProfile } from './edit-units';
import {
  CreateFirstAdministrators,
  IssueSetupToken,
  RenewAdministrator,
} from './first-administrators';
import { InstallDistrict } from './install-district.use-case';
import { RenewDemoPassword } from './renew-demo-password.use-case';
import { CreateAccount, ResetPassword } from './manage-accounts';
import { DecideGrant, RequestGrant } from './manage-grants';
import { OrganisationQueries } from './organisation-queries';
import { RecordUnitEvent } from './unit-history';

/** Units, people, accounts and roles. */
export const organisationUseCases = (deps: Deps) => ({
  installDistrict: new InstallDistrict(deps),
  renewDemoPassword: new RenewDemoPassword(deps),
  issueSetupToken: new IssueSetupToken(deps),
  createFirstAdministrators: new CreateFirstAdministrators(deps),
  renewAdministrator: new RenewAdministrator(deps),
  read: new OrganisationQueries(deps),
  createUnit: new CreateUnit(deps),
  editUnit: new EditUnit(deps),
  moveUnit: new MoveUnit(deps),
  setProfile: new SetProfile(deps),
  createPerson: new CreatePerson(deps),
  editPerson: new EditPerson(deps),
  disablePerson: new DisablePerson(deps),
  enablePerson: new EnablePerson(deps),
  createAccount: new CreateAccount(deps),
  resetPassword: new ResetPassword(deps),
  requestGrant: new RequestGrant(deps),
  recordUnitEvent: new RecordUnitEvent(deps),
  approveGrants: new ApproveGrants(deps),
  approveGrant: new DecideGrant(deps, 'approve'),
  rejectGrant: new DecideGrant(deps, 'reject'),
  revokeGrant: new DecideGrant(deps, 'revoke'),
});
