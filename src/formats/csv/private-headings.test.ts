import { describe, expect, it } from 'vitest';
import { isKeepApartHeading } from './private-headings.ts';

describe('headings that ask whom somebody does not want to be with', () => {
  it.each([
    'Please do not put me in a group with',
    'People I would rather not sit with',
    'Please list name(s) of people you would like to not have on your team',
    "Anyone you don't want to be grouped with?",
    'Is there anybody you would prefer not to work with?',
    'Keep me away from (name)',
    'Who should not be in your group?',
    'not_with',
    'Names of people to avoid',
    'Mit wem möchtest du nicht in eine Gruppe?',
    'Ich möchte nicht mit ... zusammen sitzen',
    'Bitte nicht in dieselbe Gruppe wie',
    'Avec qui ne souhaitez-vous pas être ?',
    'Personas con quienes no quiero estar',
    'Con chi non vuoi stare in gruppo?',
    'Met wie wil je niet in een groep?',
    'Z kim nie chcesz być w grupie?',
    'Vem vill du inte vara med?',
    'С кем вы не хотите быть в одной группе?',
    '同じグループになりたくない人',
    'Keep apart from',
    'I have a conflict with this person',
  ])('sees %s', (heading) => expect(isKeepApartHeading(heading)).toBe(true));

  it.each([
    'I would like to be in a group with',
    'Wunschpartner',
    'Email',
    'First name',
    'Do you agree that we may share your name with others?',
    'Any food you cannot eat?',
    'Not attending',
    'Notes',
    'With whom',
    'Dates on which you are not available',
    'Are you coming with someone?',
    'Group',
    'Would you like your pronouns printed on your badge?',
    'Avec qui ?',
    'Do not import',
    'Nombre y apellidos',
    'Con quién quieres estar',
  ])('leaves %s alone', (heading) => expect(isKeepApartHeading(heading)).toBe(false));
});
