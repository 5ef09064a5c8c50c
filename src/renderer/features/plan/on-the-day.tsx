import { AlarmClock, MonitorPlay, Timer } from 'lucide-react';
import { useState } from 'react';
import { say } from '#catalogue/catalogue.ts';
import { MenuButton } from '../../parts/menu-button.tsx';
import { LateDialog } from './late-dialog.tsx';
import { NowAndNextDisplay } from './now-and-next-display.tsx';

/** What helps while the day runs: being late, and a display of what is on. */
export function OnTheDay({ date }: { readonly date: string }) {
  const [open, setOpen] = useState<'late' | 'now' | null>(null);
  return (
    <>
      <MenuButton
        label={say('onTheDay.menu')}
        icon={<Timer aria-hidden />}
        size="small"
        choices={[
          { id: 'late', label: say('onTheDay.late'), icon: <AlarmClock aria-hidden /> },
          { id: 'now', label: say('onTheDay.nowAndNext'), icon: <MonitorPlay aria-hidden /> },
        ]}
        onChoose={(id) => setOpen(id === 'late' ? 'late' : 'now')}
      />
      {open === 'late' ? <LateDialog date={date} onClose={() => setOpen(null)} /> : null}
      {open === 'now' ? <NowAndNextDisplay onClose={() => setOpen(null)} /> : null}
    </>
  );
}
