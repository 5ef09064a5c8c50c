/** A session as the floor knows it: a box with words. Minutes are those of the day. */
export type PlainSession = {
  readonly id: string;
  readonly title: string;
  readonly day: number;
  readonly startsAt: number;
  readonly minutes: number;
  readonly column: number;
};

/**
 * A day as plain boxes: a press shows the title in a field, keys and mouse move and stretch, `n` adds, Delete removes, and
 * each change can be taken back. Nothing is saved, checked or read out. Runs in a page: uses nothing from outside itself.
 */
export function planFloor(given: readonly PlainSession[]): void {
  type Row = { -readonly [Field in keyof PlainSession]: PlainSession[Field] };
  const rows: Row[] = given.map((row) => ({ ...row }));
  const undone: (() => void)[] = [];
  const done: { readonly back: () => void; readonly again: () => void }[] = [];
  const view = document.createElement('div');
  const label = document.createElement('label');
  const title = document.createElement('input');
  const days = document.createElement('div');
  Object.assign(view.style, { position: 'relative', height: '640px', overflow: 'auto' });
  label.append('Title', title);
  days.setAttribute('role', 'radiogroup');
  days.setAttribute('aria-label', 'Day');
  let day = 0;
  let chosen: Row | undefined;
  const boxOf = (id: string) => view.querySelector<HTMLElement>(`[data-block="${id}"]`);
  const place = (row: Row) => {
    const box = boxOf(row.id);
    if (!box) return;
    box.textContent = row.title;
    Object.assign(box.style, {
      top: `${row.startsAt - 480}px`,
      height: `${row.minutes}px`,
      left: `${row.column * 90}px`,
    });
  };
  const draw = () => {
    view.replaceChildren(
      ...rows
        .filter((row) => row.day === day)
        .map((row) => {
          const box = document.createElement('button');
          box.dataset['block'] = row.id;
          Object.assign(box.style, { position: 'absolute', width: '88px', overflow: 'hidden' });
          return box;
        }),
    );
    for (const row of rows) place(row);
  };
  const change = (again: () => void, back: () => void) => {
    again();
    done.push({ again, back });
    undone.length = 0;
  };
  const set = (row: Row, patch: Partial<Row>) => {
    const before = { ...row };
    const put = (fields: Partial<Row>) => {
      Object.assign(row, fields);
      place(row);
    };
    change(
      () => put(patch),
      () => put(before),
    );
  };
  const choose = (id: string | undefined) => {
    chosen = rows.find((row) => row.id === id);
    title.value = chosen?.title ?? '';
  };
  view.addEventListener('focusin', ({ target }) => choose((target as HTMLElement).dataset['block']));
  view.addEventListener('mousedown', (from) => {
    const row = rows.find(({ id }) => id === (from.target as HTMLElement).dataset['block']);
    if (!row) return;
    const { startsAt } = row;
    const at = (event: MouseEvent) => startsAt + Math.round((event.clientY - from.clientY) / 5) * 5;
    const move = (event: MouseEvent) => {
      row.startsAt = at(event);
      place(row);
    };
    window.addEventListener('mousemove', move);
    window.addEventListener(
      'mouseup',
      (event) => {
        window.removeEventListener('mousemove', move);
        row.startsAt = startsAt;
        if (at(event) !== startsAt) set(row, { startsAt: at(event) });
      },
      { once: true },
    );
  });
  title.addEventListener('input', () => chosen && set(chosen, { title: title.value }));
  window.addEventListener('keydown', (event) => {
    if (event.ctrlKey && event.key.toLowerCase() === 'z') {
      event.preventDefault();
      if (event.shiftKey) undone.pop()?.();
      else {
        const last = done.pop();
        last?.back();
        if (last) undone.push(last.again);
      }
      return;
    }
    if (event.key === 'Escape' && chosen) boxOf(chosen.id)?.focus();
    if (event.target === title || !chosen) return;
    const row = chosen;
    const by = { ArrowDown: 5, ArrowUp: -5 }[event.key];
    if (by) set(row, event.shiftKey ? { minutes: row.minutes + by } : { startsAt: row.startsAt + by });
    if (event.key === 'Delete' || event.key === 'n') {
      event.preventDefault();
      const all = [...rows];
      const fresh = { ...row, id: `new ${rows.length}`, title: '', startsAt: row.startsAt + row.minutes };
      const next = event.key === 'n' ? [...all, fresh] : all.filter((one) => one !== row);
      const put = (list: readonly Row[]) => {
        rows.splice(0, rows.length, ...list);
        draw();
      };
      change(
        () => put(next),
        () => put(all),
      );
      if (event.key !== 'n') return;
      choose(fresh.id);
      title.focus();
    }
  });
  for (const index of new Set(rows.map((row) => row.day))) {
    const radio = document.createElement('input');
    radio.type = 'radio';
    radio.name = 'day';
    radio.addEventListener('click', () => {
      day = index;
      draw();
    });
    days.append(radio);
  }
  document.body.replaceChildren(days, label, view);
  draw();
}
