import { say } from '#catalogue/catalogue.ts';
import type { Finding, FindingFix } from '#domain/plan-checks/finding.ts';

/** What a finding says. A title of ten thousand characters is named by its beginning. */
export function findingWords(finding: Pick<Finding, 'code' | 'values'>): string {
  return say(`finding.${finding.code}`, shortened(finding.values));
}

/** What its fix would do. */
export function fixWords(fix: FindingFix): string {
  return say(`fix.${fix.kind}`, shortened({ ...fix }));
}

function shortened(values: Readonly<Record<string, string | number>>): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => [
      key,
      typeof value === 'string' && value.length > 80 ? `${value.slice(0, 79)}…` : value,
    ]),
  );
}
