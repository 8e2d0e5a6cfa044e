import { Client } from 'pg';

const PARTS: readonly (readonly [title: string, sql: string])[] = [
  [
    'columns',
    `SELECT c.relname || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod) || CASE WHEN a.attnotnull THEN ' NOT NULL' ELSE '' END
       || coalesce(' DEFAULT ' || pg_get_expr(d.adbin, d.adrelid), '') || CASE a.attidentity WHEN 'a' THEN ' IDENTITY' ELSE '' END || CASE a.attgenerated WHEN 's' THEN ' GENERATED' ELSE '' END AS line
     FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r','p') AND NOT c.relispartition AND a.attnum > 0 AND NOT a.attisdropped ORDER BY c.relname, a.attname`,
  ],
  [
    'constraints',
    `SELECT c.relname || ' ' || n.conname || ' ' || pg_get_constraintdef(n.oid) AS line FROM pg_constraint n JOIN pg_class c ON c.oid = n.conrelid
     WHERE c.relnamespace = 'public'::regnamespace AND NOT c.relispartition AND n.contype <> 'n' ORDER BY 1`,
  ],
  [
    'indexes',
    `SELECT pg_get_indexdef(i.indexrelid) AS line FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid WHERE c.relnamespace = 'public'::regnamespace AND NOT c.relispartition ORDER BY 1`,
  ],
  [
    'views',
    `SELECT viewname || ' ' || md5(regexp_replace(definition, '\\s+', ' ', 'g')) AS line FROM pg_views WHERE schemaname = 'public' ORDER BY 1`,
  ],
  [
    'functions',
    `SELECT p.proname || '(' || pg_get_function_identity_arguments(p.oid) || ') ' || CASE WHEN p.prosecdef THEN 'SECURITY DEFINER ' ELSE '' END || md5(p.prosrc) AS line
     FROM pg_proc p WHERE p.pronamespace = 'public'::regnamespace AND p.proname <> 'new_id' ORDER BY 1`,
  ],
  [
    'triggers',
    `SELECT c.relname || ' ' || t.tgname || ' ' || pg_get_triggerdef(t.oid) AS line FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
     WHERE NOT t.tgisinternal AND NOT c.relispartition ORDER BY 1`,
  ],
];

/** The schema as text from the catalog, one object a line; the same on every server version we support. */
export async function dumpSchema(url: string): Promise<string> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const parts: string[] = [];
    for (const [title, sql] of PARTS) {
      const { rows } = await client.query<{ line: string }>(sql);
      parts.push(`-- ${title}`, ...rows.map((r) => r.line), '');
    }
    return parts.join('\n');
  } finally {
    await client.end();
  }
}
