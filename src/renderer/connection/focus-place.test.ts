import { expect, test } from 'vitest';
import type { RegistrationId, SessionId } from '#domain/ids.ts';
import { focusPlace, takeFocusedPlace } from './focus-place.ts';

const nowhere = { sessionId: null, topicId: null, roomId: null, registrationId: null, field: null };

test('somebody asked for from the plan waits for the list of people, and is shown once', () => {
  const place = { ...nowhere, registrationId: 'Pada' as RegistrationId };
  focusPlace(place);
  expect(takeFocusedPlace('plan')).toBe(null);
  expect(takeFocusedPlace('people')).toEqual(place);
  expect(takeFocusedPlace('people')).toBe(null);
});

test('a session with somebody in it waits for the plan', () => {
  const place = { ...nowhere, sessionId: 'S1' as SessionId, registrationId: 'Pada' as RegistrationId };
  focusPlace(place);
  expect(takeFocusedPlace('people')).toBe(null);
  expect(takeFocusedPlace('plan')).toEqual(place);
});
