import { readFileSync } from 'node:fs';
import { Client } from 'pg';
import { fromRoot } from '@app/platform';

/** The invariants as name and statement. */
export function invariants(): readonly (readonly [name: string, sql: string])[] {
  const text = readFileSync(fromRoot('test/faults/invariants.sql'), 'utf8');
  return [...text.matchAll(/^-- (I\d\d[^\n]*)\n([^-][^;]*;)/gm)].map(
    (m) => [m[1] ?? '', m[2] ?? ''] as const,
  );
}

/** Names of the invariants that do not hold as this connection sees the data. */
export async function brokenInvariantsOn(client: Client): Promise<readonly string[]> {
  const broken: string[] = [];
  for (const [name, sql] of invariants()) {
    const { rowCount } = await client.query(sql);
    if ((rowCount ?? 0) > 0) broken.push(`${name}: ${rowCount ?? 0} rows`);
  }
  return broken;
}

/** Names of the invariants that do not hold. */
export async function brokenInvariants(url: string): Promise<readonly string[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await brokenInvariantsOn(client);
  } finally {
    await client.end();
  }
}
