export interface Finding {
  /** path from the project's root */
  readonly file: string;
  readonly line?: number;
  readonly message: string;
}

export interface CheckResult {
  readonly name: string;
  /** how many things were looked at; a check that looked at nothing has failed */
  readonly checkedCount: number;
  readonly findings: readonly Finding[];
  /** worth reading, but no reason to fail */
  readonly notes?: readonly Finding[];
}

export interface StaticCheck {
  readonly name: string;
  readonly run: (root: string) => CheckResult;
}

/** Runs the checks; one that throws or looked at nothing gives a finding instead of a silence. */
export function runChecks(root: string, checks: readonly StaticCheck[]): readonly CheckResult[] {
  return checks.map(({ name, run }) => {
    let result: CheckResult;
    try {
      result = run(root);
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      return {
        name,
        checkedCount: 0,
        findings: [{ file: '.', message: `cannot run: ${message}` }],
      };
    }
    if (result.checkedCount > 0) return result;
    return {
      ...result,
      findings: [...result.findings, { file: '.', message: 'this check looked at nothing' }],
    };
  });
}
