#!/bin/sh
# Starts the runtime with wait-for-test.cjs loaded before the app: Playwright takes NODE_OPTIONS out of what it hands on.
NODE_OPTIONS="--require \"$FOLKMOOT_LOAD_FIRST\"" exec "$FOLKMOOT_RUNTIME" "$@"
