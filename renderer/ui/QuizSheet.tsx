import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Frame } from '#core/framing.ts';
import type { QuizPicture, QuizQuestion } from '#core/quiz/make-quiz.ts';
import { type Asking, quizOf } from '#core/visit/ask.ts';
import { useDispatch, useVisit, useVisitStore, useWorld } from '../state/use-visit.tsx';
import { Press } from './Press.tsx';
import { pictureSource } from './picture.ts';
import { Sheet } from './Sheet.tsx';
import { useWords } from './strings.ts';

/** Three questions about what was just seen, answered with pictures: no clock, no wrong, only another look. */
export function QuizSheet(props: { frame: Frame }): ReactNode {
  const words = useWords();
  const world = useWorld();
  const store = useVisitStore();
  const asking = useVisit((visit) => visit.asking);
  useVisit((visit) => visit.language);
  const quiz = quizOf(store.getState(), world);
  if (!asking || !quiz) return null;
  const question = quiz.questions[asking.question];
  return (
    <Sheet name="quiz" title={words('quiz.start')} frame={props.frame}>
      {question ? (
        <Question
          key={question.exhibit}
          question={question}
          asking={asking}
          of={quiz.questions.length}
        />
      ) : (
        <p className="quiz-result" role="status">
          {words('quiz.result', { count: asking.atFirstTry, questions: quiz.questions.length })}
        </p>
      )}
    </Sheet>
  );
}

function Question(props: { question: QuizQuestion; asking: Asking; of: number }): ReactNode {
  const { question, asking, of } = props;
  const { kind, ...named } = question.asks;
  const words = useWords();
  const dispatch = useDispatch();
  const isWrong = asking.lookAgain !== null;
  return (
    <div className="quiz-question">
      <p className="quiz-count">
        {words('quiz.of', { question: asking.question + 1, questions: of })}
      </p>
      <h2>{words(`quiz.${kind}`, named)}</h2>
      <ul className="quiz-answers">
        {question.answers.map((picture, i) => (
          <li key={picture.exhibit}>
            <Answer
              picture={picture}
              order={i + 1}
              right={isWrong && i === question.right}
              onPress={() => dispatch({ kind: 'quizAnswered', choice: i })}
            />
          </li>
        ))}
      </ul>
      <p className="quiz-again" role="status">
        {isWrong && words('quiz.lookAgain')}
      </p>
    </div>
  );
}

/** A picture to choose. After a first wrong touch the one that is meant is marked: look again. */
function Answer(props: {
  picture: QuizPicture;
  order: number;
  right: boolean;
  onPress: () => void;
}): ReactNode {
  const { picture, order, right, onPress } = props;
  const words = useWords();
  const world = useWorld();
  const language = useVisit((visit) => visit.language);
  const exhibit = world.exhibits.get(picture.exhibit);
  const source = exhibit?.cover ? pictureSource(world, exhibit.cover.media) : null;
  return (
    <Press className={right ? 'quiz-answer right' : 'quiz-answer'} onPress={onPress}>
      {source ? (
        <img
          src={source.src}
          srcSet={source.srcSet}
          sizes="480px"
          alt={words('quiz.picture', { order, alt: exhibit?.cover?.alt[language] ?? '' })}
        />
      ) : (
        <span>{exhibit?.code}</span>
      )}
      {right && <Check aria-hidden="true" />}
    </Press>
  );
}
