/** $1 instant, $2 entries as jsonb array; the only way into the audit log. */
export const appendAuditSql = 'SELECT audit_append($1, $2::jsonb)';
