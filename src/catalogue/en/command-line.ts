/** What the command line says to people on standard error; each is one sentence or a line of use. */
export const commandLine = {
  cli: {
    noVerb: 'There is no verb "{{name}}". Known verbs: {{verbs}}.',
    unreadable: '{{path}} could not be read: {{reason}}.',
    unwritable: '{{path}} could not be written: {{reason}}.',
    notAnEvent: '{{path}} is not an event file that can be read ({{kind}}); "check" says more.',
    use: {
      assign: 'Use: assign INSTANCE.json [--hard-min] [--time-limit-ms N]',
      check: 'Say which file to check: check EVENTFILE',
      decode: 'decode needs a file: decode FILE [--shaped]',
      export: 'export needs an event and a place to write: export EVENTFILE OUT.csv [--preset NAME] [--raw]',
      import: 'import needs a file: import FILE [--event EVENTFILE] [--out EVENTFILE]',
      print: 'Say what to print, from which event, to which file: print KIND EVENTFILE OUT.pdf. Kinds: {{kinds}}.',
      sample: 'Say where to write the sample event: sample OUT.folkmoot',
    },
    assign: {
      timeLimit: '--time-limit-ms wants a number.',
      notUnderstood: '"{{arg}}" is not understood. {{use}}',
      wrong: 'The instance is not as it should be at {{place}}: {{reason}}.',
      top: 'its top',
    },
    check: {
      newer: 'This file was written by a newer Folkmoot ({{app}}); update Folkmoot to open it.',
      notAnEventFile: 'This is not a Folkmoot event file.',
      tooLarge: 'This file holds more than Folkmoot reads ({{limit}} above {{most}}).',
      damaged: 'This event file is damaged ({{place}}); take an earlier backup.',
      placeInTable: '{{what}} of {{table}}',
      placeInRow: '{{what}} of {{table}}, row {{row}}',
    },
    export: {
      noPreset: 'There is no preset "{{preset}}". Known presets: people, {{presets}}.',
      failed: 'The export did not work: {{reason}}',
    },
    print: {
      notADate: '"{{date}}" is not a date.',
      refused: 'This cannot be printed: {{reason}}',
      noFonts: 'The fonts that belong to Folkmoot are not in their place.',
    },
  },
} as const;
