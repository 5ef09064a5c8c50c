import { UserPlus, UsersRound } from 'lucide-react';
import {
  useCallback,
  useDeferredValue,
  useEffect,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactNode,
} from 'react';
import { say } from '#catalogue/catalogue.ts';
import { topicMarks } from '#domain/documents/topic-marks.ts';
import { displayName, type Registration } from '#domain/registration.ts';
import { useCommand } from '../../connection/command-handlers.ts';
import { placesWithDrafts, readDraft } from '../../connection/draft.ts';
import { takeFocusedPlace, useFocusedPlace } from '../../connection/focus-place.ts';
import { useOpenEvent, useOpenEventData } from '../../connection/open-event-context.ts';
import { Button } from '../../parts/button.tsx';
import { DataGrid, type GridSort } from '../../parts/data-grid.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { SearchField } from '../../parts/text-field.tsx';
import { AddPersonDialog, addPersonPlace } from './add-person-dialog.tsx';
import { ColumnChooser } from './column-chooser.tsx';
import { FilterChips } from './filter-chips.tsx';
import { MergeDialog } from './merge-dialog.tsx';
import { peopleColumns } from './people-columns.tsx';
import type { FilterId } from './people-filters.ts';
import styles from './people-list.module.css';
import { PersonPanel, personPlace } from './person-panel.tsx';
import { SelectionBar } from './selection-bar.tsx';
import { useColumnChoice } from './use-column-choice.ts';
import { usePeopleList } from './use-people-list.ts';
import { WaitingStrip } from './waiting-strip.tsx';

export type PeopleListProps = {
  /** Buttons of the screen beside those of the list: import and export. */
  readonly tools?: ReactNode;
  /** What an event without people offers first. */
  readonly firstSteps?: ReactNode;
};

const keyOf = (person: Registration) => person.id;
const NO_FILTERS: ReadonlySet<FilterId> = new Set();
const NOBODY: ReadonlySet<string> = new Set();

/** Whose field was being changed when the window stopped. */
const personBegun = (eventId: string) => placesWithDrafts(personPlace(eventId))[0]?.split(' ')[2] ?? null;

/** Who comes: one table with everything about each person beside it. */
export function PeopleList({ tools, firstSteps }: PeopleListProps) {
  const { session, settings } = useOpenEvent();
  // A change is shown in two breaths: what was touched at once, the list of thousands right after.
  const data = useDeferredValue(useOpenEventData());
  const [search, setSearch] = useState('');
  const [filters, setFilters] = useState<ReadonlySet<FilterId>>(NO_FILTERS);
  const [sort, setSort] = useState<GridSort>({ columnId: 'name', isDescending: false });
  const [activeId, setActiveId] = useState(() => personBegun(session.eventId));
  const [isPanelOpen, setIsPanelOpen] = useState(activeId !== null);
  const [selectedIds, setSelectedIds] = useState(NOBODY);
  const [isAdding, setIsAdding] = useState(() => readDraft(addPersonPlace(session.eventId)) !== null);
  const [merging, setMerging] = useState<readonly [Registration, Registration] | null>(null);
  const searchField = useRef<HTMLInputElement>(null);
  const page = useRef<HTMLDivElement>(null);
  const columnSort = sort.columnId === 'name' && settings.nameOrder === 'lastFirst' ? 'lastName' : sort.columnId;
  const asked = useMemo(() => ({ ...sort, columnId: columnSort }), [sort, columnSort]);
  const { rows, facts, counts, isReady } = usePeopleList({
    data,
    search,
    filters,
    sort: asked,
    language: settings.formats,
  });
  const { topics, registrations } = data;
  const marks = useMemo(() => topicMarks(topics), [topics]);
  const titles = useMemo(() => new Map(topics.map((topic) => [topic.id, topic.title])), [topics]);
  const { shown, custom, choose } = useColumnChoice(session.eventId, registrations);
  const columns = useMemo(
    () => peopleColumns({ shown, custom, facts, marks, titles, settings }),
    [shown, custom, facts, marks, titles, settings],
  );
  const byId = session.state.view.tables.registrations;
  const selected = useMemo(() => [...selectedIds].flatMap((id) => byId.get(id) ?? []), [selectedIds, byId]);
  // Going down the list with a key held stays quick: the panel follows when there is time.
  const panelId = useDeferredValue(isPanelOpen ? activeId : null);
  const person = panelId === null ? undefined : byId.get(panelId);

  useCommand(
    'edit.find',
    useCallback(() => {
      searchField.current?.focus();
      searchField.current?.select();
    }, []),
  );
  const focusGrid = useCallback(() => page.current?.querySelector<HTMLElement>('[role=grid]')?.focus(), []);
  const focusWhenShown = useRef<string | null>(null);
  useEffect(() => {
    if (!person || focusWhenShown.current !== person.id) return;
    focusWhenShown.current = null;
    page.current?.querySelector<HTMLElement>('aside input')?.focus();
  });
  const open = useCallback((id: string) => {
    setActiveId(id);
    setIsPanelOpen(true);
    focusWhenShown.current = id;
  }, []);
  const closePanel = useCallback(() => {
    setIsPanelOpen(false);
    focusGrid();
  }, [focusGrid]);
  // Only once the list knows who is in front: a list that gets the focus before puts its first row there.
  const gridWhenShown = useRef<string | null>(null);
  useShownPerson((id) => {
    setSearch('');
    setFilters(NO_FILTERS);
    setActiveId(id);
    setIsPanelOpen(true);
    gridWhenShown.current = id;
  });
  useEffect(() => {
    if (!person || gridWhenShown.current !== person.id) return;
    gridWhenShown.current = null;
    focusGrid();
  });
  // From anywhere on the screen, also while nobody is on the list and there is no table to have the focus.
  useEffect(() => {
    const insert = (event: globalThis.KeyboardEvent) => {
      if (event.key !== 'Insert' || event.defaultPrevented || event.shiftKey || event.ctrlKey) return;
      if (document.querySelector('[role=dialog]')) return;
      event.preventDefault();
      setIsAdding(true);
    };
    window.addEventListener('keydown', insert);
    return () => window.removeEventListener('keydown', insert);
  }, []);
  const gridKeys = (event: KeyboardEvent) => {
    if (event.key === '+') {
      setIsAdding(true);
      event.preventDefault();
    } else if (event.key === 'Escape' && selectedIds.size === 0 && isPanelOpen) {
      setIsPanelOpen(false);
      event.preventDefault();
    }
  };
  const searchKeys = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' && event.key !== 'Enter') return;
    if (rows[0]) setActiveId(rows[0].id);
    focusGrid();
    event.preventDefault();
  };
  const isEmpty = registrations.length === 0;
  return (
    <div className={styles.page} ref={page}>
      <div className={styles.main}>
        <div className={styles.bar}>
          <h1>{say('screen.people')}</h1>
          {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the field inside has the role; this only hears its arrows */}
          <div className={styles.search} onKeyDown={searchKeys}>
            <SearchField label={say('people.find')} value={search} onChange={setSearch} inputRef={searchField} />
          </div>
          <div className={styles.tools}>
            <ColumnChooser shown={shown} custom={custom} onChange={choose} />
            {tools}
            <Button look="primary" icon={<UserPlus aria-hidden />} onPress={() => setIsAdding(true)}>
              {say('people.add')}
            </Button>
          </div>
        </div>
        <div className={styles.under}>
          {selected.length > 0 ? (
            <SelectionBar people={selected} onClear={() => setSelectedIds(NOBODY)} onMerge={setMerging} />
          ) : (
            <FilterChips counts={counts} filters={filters} onChange={setFilters} />
          )}
          <span className={styles.count} role="status">
            {isReady
              ? rows.length === registrations.length
                ? say('people.all', { count: rows.length })
                : say('people.someOf', { count: rows.length, total: registrations.length })
              : say('people.reading')}
          </span>
        </div>
        <WaitingStrip />
        {isEmpty ? (
          <EmptyState
            icon={<UsersRound aria-hidden />}
            title={say('people.emptyTitle')}
            text={say('people.emptyText')}
            actions={firstSteps}
          />
        ) : (
          <DataGrid
            label={say('screen.people')}
            columns={columns}
            rows={rows}
            keyOf={keyOf}
            nameOf={displayName}
            activeKey={activeId}
            onActivate={setActiveId}
            onPress={() => setIsPanelOpen(true)}
            onOpen={open}
            selected={selectedIds}
            onSelect={setSelectedIds}
            sort={sort}
            onSort={(columnId) =>
              setSort((before) => ({ columnId, isDescending: before.columnId === columnId && !before.isDescending }))
            }
            onKeyDown={gridKeys}
            empty={
              <EmptyState
                title={say('people.nobodyFound')}
                text={say(search.trim() === '' ? 'people.nobodyFiltered' : 'people.nobodyNamed', {
                  text: search.trim(),
                })}
                actions={
                  <Button
                    onPress={() => {
                      setSearch('');
                      setFilters(NO_FILTERS);
                    }}
                  >
                    {say('people.showAll')}
                  </Button>
                }
              />
            }
          />
        )}
      </div>
      {person ? (
        <PersonPanel person={person} facts={facts} marks={marks} onClose={closePanel} onMerge={setMerging} />
      ) : null}
      {merging ? (
        <MergeDialog
          people={merging}
          onClose={() => setMerging(null)}
          onMerged={(id) => {
            setSelectedIds(NOBODY);
            open(id);
          }}
        />
      ) : null}
      <AddPersonDialog isOpen={isAdding} onClose={() => setIsAdding(false)} onAdded={open} />
    </div>
  );
}

/** Brings somebody to the front who was asked for elsewhere: in the palette or by a finding. */
function useShownPerson(show: (id: string) => void): void {
  const { session } = useOpenEvent();
  const waiting = useFocusedPlace('people');
  const latest = useRef(show);
  useEffect(() => {
    latest.current = show;
  });
  useEffect(() => {
    if (!waiting?.registrationId) return;
    const id = takeFocusedPlace('people')?.registrationId;
    if (id && session.state.view.tables.registrations.has(id)) latest.current(id);
  }, [waiting, session]);
}
