import {
  Check,
  History,
  Hourglass,
  LogOut,
  MessageCircleQuestionMark,
  ScanLine,
  Ticket,
  TicketX,
  UserPlus,
  X,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { say } from '#catalogue/catalogue.ts';
import { doorPerson } from '#domain/door/door-person.ts';
import { deskNumbers } from '#domain/door/last-at-door.ts';
import type { CheckInId, RegistrationId } from '#domain/ids.ts';
import type { Registration } from '#domain/registration.ts';
import { Button } from '../../parts/button.tsx';
import styles from './answer-card.module.css';
import { BadgeButtons } from './badge-buttons.tsx';
import type { DoorStage } from './door-stage.ts';
import { GroupsStrip } from './groups-strip.tsx';
import { QuestionCard } from './question-card.tsx';
import { Sign, type SignProps } from './sign.tsx';
import type { Door } from './use-door.ts';

type Answered = Extract<DoorStage, { readonly kind: 'answer' }>;
type Noted = Extract<DoorStage, { readonly kind: 'noted' }>;

export type AnswerCardProps = {
  readonly door: Door;
  readonly ownDesk: string;
  readonly clock: (at: string) => string;
  /** Offers to write down wishes, where there are rounds to wish for. */
  readonly onWishes: ((id: RegistrationId) => void) | null;
};

/** The answer to whoever stands in the door, readable at arm's length. */
export function AnswerCard(props: AnswerCardProps) {
  const { stage } = props.door;
  if (stage.kind === 'noted') return <NotedCard {...props} stage={stage} />;
  if (stage.kind === 'answer') return <DecisionCard {...props} stage={stage} />;
  return null;
}

const NOTED_SIGN: Readonly<Record<Noted['what'], SignProps>> = {
  in: { tone: 'ok', shape: 'circle', icon: Check },
  back: { tone: 'ok', shape: 'circle', icon: Check },
  left: { tone: 'plain', shape: 'circle', icon: LogOut },
};

function NotedCard({ door, stage, clock, onWishes }: AnswerCardProps & { readonly stage: Noted }) {
  const people = stage.ids.flatMap((id) => door.book.person(id) ?? []);
  const first = people[0];
  if (!first) return null;
  const rest = stage.what === 'left' ? [] : door.party(first).filter(({ id }) => !stage.ids.includes(id));
  const { arrival } = door.states.get(first.id) ?? {};
  const undoId = door.states.get(first.id)?.latest?.id;
  return (
    <Card
      sign={NOTED_SIGN[stage.what]}
      word={say(`door.noted.${stage.what}`)}
      name={people.map((person) => doorPerson(person).name).join(', ')}
      isAgain={stage.isAgain}
      isWaiting={!stage.isSaved}
      details={
        <>
          <span>
            {stage.isSaved ? clock(arrival && stage.what === 'in' ? arrival.at : stage.at) : say('door.saving')}
          </span>
          {stage.isAgain ? <strong className={styles.since}>{say('door.again')}</strong> : null}
          {people.length === 1 ? <About person={first} /> : null}
        </>
      }
      actions={
        <>
          {rest.length > 0 ? (
            <Button size="large" look="primary" onPress={() => void door.letInParty(first)}>
              {say('door.letInRest', { count: rest.length, names: rest.map((one) => doorPerson(one).name).join(', ') })}
            </Button>
          ) : null}
          {undoId && stage.ids.length === 1 ? (
            <Button size="large" onPress={() => void door.takeBack(undoId)}>
              {say('door.takeBack')}
            </Button>
          ) : null}
          {stage.what !== 'left' && stage.isSaved && stage.ids.length === 1 ? (
            <BadgeButtons door={door} id={first.id} />
          ) : null}
          {onWishes && stage.what !== 'left' && stage.ids.length === 1 ? (
            <Button size="large" onPress={() => onWishes(first.id)}>
              {say('door.wishes.open')} <kbd>{say('door.key.wishes')}</kbd>
            </Button>
          ) : null}
        </>
      }
    >
      {door.question ? <QuestionCard question={door.question} onAnswer={door.answerQuestion} /> : null}
      {stage.what === 'left' || people.length > 1 ? null : <GroupsStrip data={door.data} id={first.id} />}
      {people.length > 1
        ? people.slice(0, 4).map((person) => (
            <div key={person.id} className={styles.member}>
              <strong>{doorPerson(person).name}</strong>
              <GroupsStrip data={door.data} id={person.id} />
            </div>
          ))
        : null}
    </Card>
  );
}

function DecisionCard({ door, stage, clock, ownDesk }: AnswerCardProps & { readonly stage: Answered }) {
  const { answer, person } = stage;
  const name = person ? doorPerson(person).name : '';
  const enter = (words: string) => (
    <Button size="large" look="primary" onPress={() => door.confirm(false)}>
      {words} <kbd>{say('door.key.enter')}</kbd>
    </Button>
  );
  const anyway = (
    <Button size="large" look="stop" onPress={() => person && void door.letInAnyway(person)}>
      {say('door.anyway')} <kbd>{say('door.key.anyway')}</kbd>
    </Button>
  );
  const groups = person ? <GroupsStrip data={door.data} id={person.id} /> : null;
  const about = person ? <About person={person} /> : null;
  switch (answer.kind) {
    case 'ask':
      return (
        <Card
          sign={{ tone: 'attention', shape: 'triangle', icon: MessageCircleQuestionMark }}
          word={say('door.answer.ask')}
          name={name}
          note={answer.note}
          details={about}
          actions={enter(say(answer.questions.length > 0 ? 'door.notAskedLetIn' : 'door.askedLetIn'))}
        >
          {door.question ? <QuestionCard question={door.question} onAnswer={door.answerQuestion} /> : null}
          {groups}
        </Card>
      );
    case 'alreadyIn':
      return (
        <Card
          sign={{ tone: 'attention', shape: 'square', icon: History }}
          word={say('door.answer.alreadyIn')}
          name={name}
          details={
            <>
              <strong className={styles.since}>{sinceWords(answer, door, ownDesk, clock)}</strong>
              {about}
            </>
          }
          actions={<AlreadyInActions door={door} id={person!.id} factId={answer.factId} />}
        >
          {groups}
        </Card>
      );
    case 'cancelled':
      return (
        <Card
          sign={{ tone: 'stop', shape: 'octagon', icon: X }}
          word={say('door.answer.cancelled')}
          name={name}
          note={answer.note}
          details={about}
          actions={anyway}
        />
      );
    case 'waitlisted':
      return (
        <Card
          sign={{ tone: answer.hasRoom ? 'attention' : 'stop', shape: 'hexagon', icon: Hourglass }}
          word={say('door.answer.waitlisted')}
          name={name}
          note={answer.note}
          details={
            <>
              <strong className={styles.since}>
                {answer.capacity === null
                  ? say('door.roomUnknown')
                  : say(answer.hasRoom ? 'door.room' : 'door.full', {
                      held: answer.seatsHeld,
                      capacity: answer.capacity,
                    })}
              </strong>
              {about}
            </>
          }
          actions={answer.hasRoom ? enter(say('door.letIn')) : anyway}
        >
          {groups}
        </Card>
      );
    case 'otherEvent':
      return (
        <Card
          sign={{ tone: 'stop', shape: 'square', icon: Ticket }}
          word={say('door.answer.otherEvent')}
          name={shortCode(answer.code)}
          isCode
          details={<span>{say('door.otherEventText')}</span>}
          actions={null}
        />
      );
    case 'rehearsed':
      return (
        <Card
          sign={{ tone: 'stop', shape: 'square', icon: TicketX }}
          word={say('door.answer.rehearsed')}
          name={shortCode(answer.code)}
          isCode
          details={<span>{say('door.rehearsedText')}</span>}
          actions={null}
        />
      );
    case 'broken':
      return (
        <Card
          sign={{ tone: 'stop', shape: 'square', icon: ScanLine }}
          word={say('door.answer.broken')}
          name={shortCode(answer.code)}
          isCode
          details={<span>{say('door.brokenText')}</span>}
          actions={null}
        />
      );
    case 'unknown':
      return (
        <Card
          sign={{ tone: 'stop', shape: 'diamond', icon: UserPlus }}
          word={say('door.answer.unknown')}
          name={shortCode(answer.words)}
          isCode={/\p{N}/u.test(answer.words)}
          details={<span>{say('door.unknownText')}</span>}
          actions={enter(say('door.walkIn.open'))}
        />
      );
  }
}

/** A code may be 4,000 characters of anything. */
const shortCode = (code: string) => (code.length > 60 ? `${code.slice(0, 60)}…` : code);

function AlreadyInActions(props: { readonly door: Door; readonly id: RegistrationId; readonly factId: CheckInId }) {
  const { door, id, factId } = props;
  return (
    <>
      <Button size="large" onPress={() => void door.noteLeft(id)}>
        {say('door.leaves')} <kbd>{say('door.key.leaves')}</kbd>
      </Button>
      <Button size="large" onPress={() => void door.takeBack(factId)}>
        {say('door.takeBack')}
      </Button>
    </>
  );
}

function sinceWords(
  answer: Extract<Answered['answer'], { readonly kind: 'alreadyIn' }>,
  door: Door,
  ownDesk: string,
  clock: (at: string) => string,
): string {
  const time = clock(answer.since);
  if (answer.desk === ownDesk) return say('door.sinceHere', { time });
  return say('door.sinceDesk', { time, desk: deskNumbers(door.data.checkIns).get(answer.desk) ?? '' });
}

function About({ person }: { readonly person: Registration }) {
  const { organization, shortNumber, ticketType, role } = doorPerson(person);
  return (
    <>
      <span>{say('door.number', { number: shortNumber })}</span>
      {organization ? <bdi>{organization}</bdi> : null}
      {ticketType ? <bdi>{ticketType}</bdi> : null}
      {role === 'participant' ? null : <span>{say(`door.role.${role}`)}</span>}
    </>
  );
}

type CardProps = {
  readonly sign: SignProps;
  readonly word: string;
  readonly name: string;
  readonly note?: string;
  readonly details: ReactNode;
  readonly actions: ReactNode;
  readonly children?: ReactNode;
  readonly isAgain?: boolean;
  readonly isWaiting?: boolean;
  /** The name is the signs of a code, which nobody reads out: smaller, so that they stay on a line. */
  readonly isCode?: boolean;
};

function Card({ sign, word, name, note, details, actions, children, isAgain, isWaiting, isCode }: CardProps) {
  return (
    <section className={styles.card} data-tone={sign.tone} aria-label={word} aria-busy={isWaiting ?? false}>
      <div className={styles.head}>
        <span className={styles.sign} data-soft={isAgain ?? false}>
          <Sign {...sign} />
        </span>
        <div className={styles.words}>
          <p className={styles.word}>{word}</p>
          <h2 className={styles.name} data-code={isCode ?? false}>
            <bdi>{name}</bdi>
          </h2>
          <p className={styles.details}>{details}</p>
        </div>
      </div>
      {note ? <p className={styles.note}>{note}</p> : null}
      {children ? <div className={styles.body}>{children}</div> : null}
      {actions ? <div className={styles.actions}>{actions}</div> : null}
    </section>
  );
}
