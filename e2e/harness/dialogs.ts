import type { ElectronApplication } from '@playwright/test';

/** What the person does with the next native dialogs; Playwright cannot click those. */
export type DialogAnswers = {
  /** Files chosen in an open dialog; null cancels. */
  readonly open?: readonly string[] | null;
  /** File chosen in a save dialog; null cancels. */
  readonly save?: string | null;
  /** Position of the button pressed in a message box. */
  readonly message?: number;
};

/** Puts answers in place of the native dialogs of a running app, until it is closed. */
export async function answerDialogs(electron: ElectronApplication, answers: DialogAnswers): Promise<void> {
  await electron.evaluate(({ dialog }, { open, save, message }) => {
    if (open !== undefined) {
      dialog.showOpenDialog = async () => ({ canceled: open === null, filePaths: [...(open ?? [])] });
    }
    if (save !== undefined) dialog.showSaveDialog = async () => ({ canceled: save === null, filePath: save ?? '' });
    if (message !== undefined) {
      dialog.showMessageBox = async () => ({ response: message, checkboxChecked: false });
      dialog.showMessageBoxSync = () => message;
    }
  }, answers);
}
