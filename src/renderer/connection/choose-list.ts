import { say } from '#catalogue/catalogue.ts';
import { giveNotice } from '../parts/notices.ts';
import { ask } from './bridge-client.ts';
import { offerList } from './offered-list.ts';

/** Lets the person choose a list on the disk and hands it to the people screen. */
export async function chooseList(): Promise<void> {
  const file = await ask('files.chooseToOpen', { purpose: 'list', title: say('start.importTitle') });
  if (!file) return;
  if (file.kind === 'file') offerList(file);
  else giveNotice({ tone: 'attention', text: say(`file.${file.kind}`, { name: file.name }) });
}
