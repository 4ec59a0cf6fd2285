import { Frown, Meh, Smile } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Frame } from '#core/framing.ts';
import { FACES, type Face, REMARKS } from '#core/visit/opinion.ts';
import { useDispatch, useVisit } from '../state/use-visit.tsx';
import { Press } from './Press.tsx';
import { Sheet } from './Sheet.tsx';
import { useWords } from './strings.ts';
import { AfterTour } from './ToursSheet.tsx';

const ICONS: Readonly<Record<Face, typeof Smile>> = { happy: Smile, fine: Meh, sad: Frown };

/** After a tour, or whenever somebody wants to say what it was like: three faces and six words, counted and not kept. */
export function FarewellSheet(props: { frame: Frame }): ReactNode {
  const words = useWords();
  const dispatch = useDispatch();
  const { face, remarks } = useVisit((visit) => visit.opinion);
  const isSaid = face !== null || remarks.length > 0;
  return (
    <Sheet name="farewell" title={words('farewell.title')} frame={props.frame} low>
      <div className="faces">
        {FACES.map((each) => {
          const Icon = ICONS[each];
          return (
            <Press
              key={each}
              className={`face ${each}`}
              pressed={face === each}
              onPress={() => dispatch({ kind: 'faceGiven', face: each })}
            >
              <Icon aria-hidden="true" />
              <span>{words(`farewell.${each}`)}</span>
            </Press>
          );
        })}
      </div>
      <div className="remarks">
        {REMARKS.map((each) => (
          <Press
            key={each}
            className="remark"
            pressed={remarks.includes(each)}
            onPress={() => dispatch({ kind: 'remarkGiven', remark: each })}
          >
            {words(`farewell.${each}`)}
          </Press>
        ))}
      </div>
      <p className="farewell-thanks" role="status">
        {words(isSaid ? 'farewell.thanks' : 'farewell.counted')}
      </p>
      <AfterTour />
    </Sheet>
  );
}
