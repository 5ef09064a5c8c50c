import { CalendarDays, Printer, Share, Sheet } from 'lucide-react';
import { say } from '#catalogue/catalogue.ts';
import { useOpenEvent } from '../../connection/open-event-context.ts';
import { MenuButton } from '../../parts/menu-button.tsx';

/** The programme for others: on paper, in their calendars, or in a spreadsheet. */
export function GiveOut() {
  const { go, runCommand } = useOpenEvent();
  return (
    <MenuButton
      label={say('plan.giveOut')}
      icon={<Share aria-hidden />}
      isIconOnly
      size="small"
      look="plain"
      choices={[
        { id: 'paper', label: say('plan.giveOutPaper'), icon: <Printer aria-hidden /> },
        { id: 'plan.calendar', label: say('plan.giveOutCalendar'), icon: <CalendarDays aria-hidden /> },
        { id: 'plan.list', label: say('plan.giveOutList'), icon: <Sheet aria-hidden /> },
      ]}
      onChoose={(id) => {
        if (id === 'paper') go('paper');
        else runCommand(id === 'plan.list' ? 'plan.list' : 'plan.calendar');
      }}
    />
  );
}
