import { Plus, X } from 'lucide-react';
import { useMemo, useState } from 'react';
import { say } from '#catalogue/catalogue.ts';
import { languageName } from '#catalogue/language-name.ts';
import { factsOf } from '#domain/event-data.ts';
import type { EventFacts } from '#domain/event.ts';
import { isKnownZone } from '#domain/plan-checks/session-times.ts';
import { readCount } from '#domain/planning/clock-text.ts';
import { isRealDate } from '#domain/planning/plan-days.ts';
import { useOpenEvent, useOpenEventData } from '../../connection/open-event-context.ts';
import { Button, IconButton } from '../../parts/button.tsx';
import { ComboSearch } from '../../parts/combo-search.tsx';
import { SavedField } from '../../parts/saved-field.tsx';
import { DirectionsPicture } from './directions-picture.tsx';
import styles from './event-facts-panel.module.css';
import { longDate } from './plan-dates.ts';
import { PlaceFindings } from './place-findings.tsx';
import { ShowRateBefore } from './show-rate-before.tsx';
import { usePlanRows } from './use-rows.ts';
import { useRemembered } from './remembered.ts';
import { Checkbox } from '../../parts/checkbox.tsx';

/** What the event is called, when and where it is, and what people are told about it. */
export function EventFactsPanel() {
  const facts = factsOf(useOpenEventData());
  if (!facts) return null;
  return (
    <div className={styles.panel}>
      <div className={styles.form}>
        <PlaceFindings />
        <WhenFields facts={facts} />
        <WhereFields facts={facts} />
        <ContactFields facts={facts} />
        <LinkFields facts={facts} />
      </div>
    </div>
  );
}

type FieldsProps = { readonly facts: EventFacts };

function WhenFields({ facts }: FieldsProps) {
  const { act, settings } = useOpenEvent();
  const { patchFacts } = usePlanRows();
  const [along, setAlong] = useRemembered('daysAlong', ['along', 'alone'], 'along');
  return (
    <section className={styles.section}>
      <h2>{say('facts.what')}</h2>
      <SavedField
        label={say('facts.name')}
        value={facts.name}
        maxLength={10_000}
        check={(text) => (text.trim() === '' ? say('facts.needsName') : undefined)}
        onSave={(name) => patchFacts({ name: name.trim() })}
      />
      <div className={styles.two}>
        <SavedField
          label={say('facts.firstDay')}
          value={facts.startsOn}
          hint={longDate(facts.startsOn, settings)}
          check={(text) => {
            if (!isRealDate(text.trim())) return say('facts.badDay');
            return along === 'alone' && text.trim() > facts.endsOn ? say('facts.firstAfterLast') : undefined;
          }}
          onSave={(text) => {
            if (along === 'along') void act('moveEventTo', { startsOn: text.trim() });
            else patchFacts({ startsOn: text.trim() });
          }}
        />
        <SavedField
          label={say('facts.lastDay')}
          value={facts.endsOn}
          hint={longDate(facts.endsOn, settings)}
          check={(text) => {
            if (!isRealDate(text.trim())) return say('facts.badDay');
            return text.trim() < facts.startsOn ? say('facts.lastBeforeFirst') : undefined;
          }}
          onSave={(text) => patchFacts({ endsOn: text.trim() })}
        />
      </div>
      <Checkbox isSelected={along === 'along'} onChange={(isOn) => setAlong(isOn ? 'along' : 'alone')}>
        {say('facts.programmeAlong')}
      </Checkbox>
      <ZoneField facts={facts} />
      <SavedField
        label={say('facts.programmeText')}
        lines={4}
        value={facts.programmeText}
        maxLength={100_000}
        onSave={(programmeText) => patchFacts({ programmeText })}
      />
    </section>
  );
}

/** A zone by its name; the list of names comes from the system, and one that the system does not know is said so. */
function ZoneField({ facts }: FieldsProps) {
  const { patchFacts } = usePlanRows();
  const zones = useMemo(
    () => Intl.supportedValuesOf('timeZone').map((id) => ({ id, plain: id.toLowerCase().replaceAll('_', ' ') })),
    [],
  );
  const isKnown = isKnownZone(facts.zone);
  return (
    <div className={styles.zone}>
      <SavedField
        label={say('facts.zone')}
        value={facts.zone}
        check={(text) => (isKnownZone(text.trim()) ? undefined : say('facts.badZone'))}
        onSave={(text) => patchFacts({ zone: text.trim() })}
        {...(isKnown ? { hint: offsetWords(facts) } : { problem: say('facts.zoneGone') })}
      />
      <div className={styles.zoneFind}>
        <ComboSearch
          label={say('facts.findZone')}
          isLabelHidden
          placeholder={say('facts.findZone')}
          nothingFound={say('facts.noZone')}
          find={(typed) => {
            const plain = typed.trim().toLowerCase();
            return zones
              .filter((zone) => zone.plain.includes(plain))
              .slice(0, 12)
              .map(({ id }) => ({ id, label: id.replaceAll('_', ' ') }));
          }}
          onChoose={(zone) => patchFacts({ zone })}
        />
      </div>
    </div>
  );
}

function offsetWords(facts: EventFacts): string {
  if (!isRealDate(facts.startsOn)) return '';
  const parts = new Intl.DateTimeFormat('en-GB', { timeZone: facts.zone, timeZoneName: 'long' }).formatToParts(
    new Date(`${facts.startsOn}T12:00:00Z`),
  );
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
}

function WhereFields({ facts }: FieldsProps) {
  const { patchFacts } = usePlanRows();
  return (
    <section className={styles.section}>
      <h2>{say('facts.where')}</h2>
      <div className={styles.wide}>
        <SavedField
          label={say('facts.venue')}
          value={facts.venueName}
          maxLength={10_000}
          onSave={(venueName) => patchFacts({ venueName })}
        />
        <SavedField
          label={say('facts.capacity')}
          inputMode="numeric"
          placeholder={say('facts.noLimit')}
          value={facts.capacity === null ? '' : String(facts.capacity)}
          check={(text) => (text.trim() === '' || readCount(text) !== null ? undefined : say('plan.noNumber'))}
          onSave={(text) => patchFacts({ capacity: readCount(text) })}
        />
      </div>
      <SavedField
        label={say('facts.address')}
        lines={2}
        value={facts.venueAddress}
        maxLength={10_000}
        onSave={(venueAddress) => patchFacts({ venueAddress })}
      />
      <SavedField
        label={say('facts.directions')}
        lines={6}
        value={facts.directions}
        maxLength={100_000}
        onSave={(directions) => patchFacts({ directions })}
      />
      <DirectionsPicture facts={facts} />
    </section>
  );
}

function ContactFields({ facts }: FieldsProps) {
  const { patchFacts } = usePlanRows();
  return (
    <section className={styles.section}>
      <h2>{say('facts.people')}</h2>
      <SavedField
        label={say('facts.contact')}
        lines={2}
        value={facts.contact}
        maxLength={10_000}
        onSave={(contact) => patchFacts({ contact })}
      />
      <div className={styles.two}>
        <SavedField
          label={say('facts.languages')}
          value={facts.languages.join(', ')}
          hint={
            facts.languages.map((language) => languageName(language, 'en-GB')).join(', ') || say('facts.languagesHint')
          }
          check={(text) => {
            const wrong = tagsOf(text).find((tag) => canonicalTag(tag) === null);
            return wrong === undefined ? undefined : say('facts.badLanguage', { tag: wrong.slice(0, 30) });
          }}
          onSave={(text) => patchFacts({ languages: tagsOf(text).flatMap((tag) => canonicalTag(tag) ?? []) })}
        />
        <SavedField
          label={say('facts.showRate')}
          inputMode="numeric"
          value={String(Math.round(facts.showRate * 100))}
          hint={say('facts.showRateHint')}
          check={percentProblem}
          onSave={(text) => patchFacts({ showRate: (readCount(text.replace('%', '')) ?? 100) / 100 })}
        />
      </div>
      <ShowRateBefore />
    </section>
  );
}

/** Why a text is no share from 0 to 100 per cent. */
export function percentProblem(text: string): string | undefined {
  const count = readCount(text.replace('%', ''));
  return count === null || count > 100 ? say('facts.badShare') : undefined;
}

const tagsOf = (text: string) => text.split(/[\s,;]+/u).filter(Boolean);

function canonicalTag(tag: string): string | null {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null;
  } catch {
    return null;
  }
}

function LinkFields({ facts }: FieldsProps) {
  const { patchFacts } = usePlanRows();
  const { links } = facts;
  const [isAdding, setIsAdding] = useState(false);
  const put = (index: number, patch: Partial<(typeof links)[number]>) =>
    patchFacts((now) => ({
      links: now.links.map((link, place) => (place === index ? { ...link, ...patch } : link)),
    }));
  return (
    <section className={styles.section}>
      <h2>{say('facts.links')}</h2>
      {links.map((link, index) => (
        <div className={styles.link} key={`${index} ${links.length}`}>
          <SavedField
            label={say('facts.linkLabel', { number: index + 1 })}
            isLabelHidden
            placeholder={say('facts.linkWords')}
            value={link.label}
            autoFocus={isAdding && index === links.length - 1}
            maxLength={300}
            onSave={(label) => put(index, { label })}
          />
          <SavedField
            label={say('facts.linkAddress', { number: index + 1 })}
            isLabelHidden
            placeholder={say('facts.linkPlaceholder')}
            value={link.url}
            maxLength={2000}
            onSave={(url) => put(index, { url: url.trim() })}
          />
          <IconButton
            label={say('facts.removeLink', { number: index + 1 })}
            icon={<X aria-hidden />}
            onPress={() => patchFacts((now) => ({ links: now.links.filter((_, place) => place !== index) }))}
          />
        </div>
      ))}
      <div>
        <Button
          size="small"
          icon={<Plus aria-hidden />}
          isDisabled={links.length >= 100}
          onPress={() => {
            setIsAdding(true);
            patchFacts((now) => ({ links: [...now.links, { label: '', url: '' }] }));
          }}
        >
          {say('facts.addLink')}
        </Button>
      </div>
      <p className={styles.hint}>{say('facts.linksHint')}</p>
    </section>
  );
}
