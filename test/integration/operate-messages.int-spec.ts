import { claimMessages, settleMessage } from '@app/persistence';
import { readyDraft } from '../builders/campaign';
import { createSuite, type Suite } from '../builders/suite';
import { OpsConsole } from '../support/ops';

jest.setTimeout(120_000);
let suite: Suite;
let operator: OpsConsole;
beforeAll(async () => {
  suite = await createSuite();
  operator = new OpsConsole(suite.databases.appUrl);
});
afterAll(async () => {
  await operator.close();
  await suite.drop();
});
const sql = (statement: string, values: readonly unknown[] = []) =>
  suite.database.execute(statement, values);

/** A message in the outbox as a use case would leave it. */
async function message(workflowId: string, subjectId: string): Promise<number> {
  await suite.app.deps.commands.transact(async (scope) => {
    scope.send({
      kind: 'signal',
      workflowId,
      workflowType: 'campaignWorkflow',
      subjectKind: 'CAMPAIGN',
      subjectId,
      subjectVersion: 1,
      action: 'test',
    });
    await Promise.resolve();
  });
  const rows = await suite.database.query<{ id: number }>(
    'SELECT max(id) AS id FROM outbox WHERE workflow_id = $1',
    [workflowId],
  );
  return rows[0]?.id ?? 0;
}

it('messages an operator sends again leave in the trail which dead letters they were, how many waiting ones, and why', async () => {
  const campaignId = await readyDraft(suite);
  const { bureauId } = await suite.as('sys');
  await sql('DELETE FROM outbox');
  const [first, second, third] = [
    await message('campaign/trail-1', campaignId),
    await message('campaign/trail-2', campaignId),
    await message('campaign/trail-3', campaignId),
  ];
  const token = crypto.randomUUID();
  await claimMessages(suite.database, token, 1);
  await settleMessage(suite.database, first, token, 'dead', 'refused');
  await sql('UPDATE outbox SET available_at = $2 WHERE id = ANY($1)', [
    [second, third],
    '2099-01-01',
  ]);
  await operator.run('outbox retry', [], { all: true, reason: 'clocks are back' });
  const trail = await suite.database.query(
    `SELECT action, subject_id AS subject, bureau_id AS bureau, actor_id AS actor, payload::jsonb #> '{entry,data}' AS data FROM audit_log
     WHERE action IN ('OPERATOR.redriveMessage', 'OPERATOR.hurryMessages') AND payload::text LIKE '%clocks are back%' ORDER BY action`,
  );
  expect(trail).toEqual([
    {
      action: 'OPERATOR.hurryMessages',
      subject: bureauId,
      bureau: bureauId,
      actor: null,
      data: expect.objectContaining({ count: 2, reason: 'clocks are back' }),
    },
    {
      action: 'OPERATOR.redriveMessage',
      subject: campaignId,
      bureau: bureauId,
      actor: null,
      data: expect.objectContaining({ messageId: first, reason: 'clocks are back' }),
    },
  ]);
});
