import { t } from '@app/messages';
import { count, field, list, text, type Person } from './client';
import type { Stage } from './stage';

const CODES = ['7799100001', '7799100002'];
const CSV = 'text/csv';
/** Between names in a Chinese sentence. */
const SEPARATOR = t('web.list.separator');

/** Two schools as a table, each in its town. */
function fileOf(towns: readonly [string, string]): Buffer {
  // pupils differ from run to run, so that the file changes something the second time as well
  const pupils = String(100 + (Date.now() % 100));
  const rows = CODES.map((code, i) => {
    const name = t('demo.new-school', { no: i + 1 });
    return [code, name, towns[i] ?? '', 'KINDERGARTEN', pupils].join(',');
  });
  const columns = t('demo.roster-columns').split(SEPARATOR).join(',');
  return Buffer.from([columns, ...rows].join('\r\n'));
}

async function preview(office: Person, file: Buffer): Promise<unknown> {
  const path = '/roster/imports?kind=UNITS&fileName=schools.csv';
  const { response, body } = await office.file('POST', path, { type: CSV, bytes: file });
  if (response.status !== 201) throw new Error(`${path}: ${JSON.stringify(body)}`);
  return office.get(`/roster/imports/${text(body, 'importId')}`);
}

/** The roster as a table: the preview names the row and the mend, and nothing is taken over before all is right. */
export async function importRoster(stage: Stage): Promise<void> {
  const office = await stage.as('off1');
  const [town] = await office.all('/units?kind=TOWN_CENTER');
  const name = text(town, 'name');
  const faulty = await preview(office, fileOf([name, t('demo.wrong-town')]));
  const path = `/roster/imports/${text(faulty, 'id')}`;
  const [finding] = list(faulty, 'firstFindings');
  const refused = await office.ask('POST', `${path}/commit`, {});
  stage.check(
    'demo.check.roster-finding',
    refused.status === 409 && count(finding, 'row') === 3 && field(finding, 'field') === 'group',
  );
  stage.say('demo.roster-finding', { message: text(finding, 'message') });
  await office.must('POST', `${path}/discard`, {});
  const mended = await preview(office, fileOf([name, name]));
  const done = await office.must('POST', `/roster/imports/${text(mended, 'id')}/commit`, {});
  const taken = count(done, 'result', 'new') + count(done, 'result', 'changed');
  stage.check('demo.check.roster', taken === CODES.length);
  stage.say('demo.roster', { count: taken });
}
