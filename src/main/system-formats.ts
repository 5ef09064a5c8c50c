/** What the system says about how its person writes dates. */
export type SystemWords = {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** What Electron reads from the region settings of Windows and macOS. */
  readonly systemLocale: string;
};

/** Where a computer says nothing, as a bare server does: dates that nobody can read as another day. */
const SILENT = 'en-GB';

/**
 * How dates are written on this computer, as a BCP 47 tag such as `de-DE`.
 *
 * On Linux the language of dates is its own choice (LC_TIME) beside that of words, and Electron tells only the latter.
 */
export function systemFormats({ platform, env, systemLocale }: SystemWords): string {
  const isPosix = platform !== 'win32' && platform !== 'darwin';
  const said = isPosix ? env['LC_ALL'] || env['LC_TIME'] || env['LANG'] || '' : systemLocale;
  const [, name = '', modifier = ''] = /^([^.@]*)(?:\.[^@]*)?(?:@(.*))?$/.exec(said) ?? [];
  if (name === '' || /^(?:C|POSIX)$/i.test(name)) return SILENT;
  return canonical(withScript(name.replaceAll('_', '-'), modifier)) ?? SILENT;
}

/** `sr_RS@latin` names a script where others name a currency or a dialect. */
function withScript(tag: string, modifier: string): string {
  const script = { latin: 'Latn', cyrillic: 'Cyrl', devanagari: 'Deva' }[modifier];
  return script ? tag.replace(/^[^-]+/, (language) => `${language}-${script}`) : tag;
}

function canonical(tag: string): string | undefined {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(tag)[0];
  } catch {
    return undefined;
  }
}
