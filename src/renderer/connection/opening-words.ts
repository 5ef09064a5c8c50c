import type { Settings } from '#bridge/settings.ts';
import { say } from '#catalogue/catalogue.ts';
import type { OpeningFinding } from '#storage/open-event.ts';
import { dateAndTime } from './format.ts';

/** What the start-up check found and did, in a sentence; what is gone for good is named. */
export function openingWords(finding: OpeningFinding, settings: Pick<Settings, 'formats'>): string {
  if (finding.kind === 'intact') return '';
  const missing = finding.kind === 'restored' ? finding.missing : null;
  if (missing?.after) {
    const time = dateAndTime(missing.after, settings);
    return missing.count === null
      ? say('opening.missingUnknown', { time })
      : say('opening.missing', { time, count: missing.count });
  }
  if (missing) return say('opening.missingAfterCopy');
  return say(`opening.${finding.kind}`, { count: finding.changeSets });
}
