import { useCallback, useEffect, useRef, type ReactNode } from 'react';
import { Tab, TabList, Tabs as AriaTabs } from 'react-aria-components';
import styles from './tabs.module.css';

export type TabsProps = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (id: string) => void;
  readonly tabs: readonly { readonly id: string; readonly label: string; readonly content: ReactNode }[];
};

/**
 * Several views of one thing, one at a time.
 *
 * The panel is a plain element: React Aria's own looks for something to tab to after every change inside it, which
 * lays the whole page out anew each time (13 ms of every edit of a plan of 400 sessions).
 */
export function Tabs({ label, value, onChange, tabs }: TabsProps) {
  const list = useRef<HTMLDivElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const shown = tabs.find(({ id }) => id === value);
  // The chosen tab names the panel's id; tabs come into the page a moment after the panel.
  const link = useCallback(() => {
    const controls = list.current?.querySelector('[role="tab"][aria-selected="true"]')?.getAttribute('aria-controls');
    if (controls && panel.current) panel.current.id = controls;
  }, []);
  useEffect(link);
  return (
    <AriaTabs className={styles.tabs ?? ''} selectedKey={value} onSelectionChange={(key) => onChange(String(key))}>
      <TabList ref={list} aria-label={label} className={styles.list ?? ''}>
        {tabs.map((tab) => (
          <Tab ref={link} key={tab.id} id={tab.id} className={styles.tab ?? ''}>
            {tab.label}
          </Tab>
        ))}
      </TabList>
      <div ref={panel} key={value} role="tabpanel" aria-label={shown?.label} className={styles.panel}>
        {shown?.content}
      </div>
    </AriaTabs>
  );
}
