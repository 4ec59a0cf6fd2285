import { Minus, Plus } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Press } from '../Press.tsx';
import { StaffSheet } from './StaffSheet.tsx';
import { useStaffWords } from './staff-strings.ts';

/** Where the counting begins for a screen that nobody has measured, in millimetres over the floor. */
const USUAL = 700;
/** The highest edge that may be set, in millimetres. */
const HIGHEST = 2000;

/** How high the lower edge of the glass hangs: what is touched in reach mode follows it. */
export function EdgeScreen(props: {
  edge: number | null;
  onSave: (lowerEdgeMm: number) => void;
  onBack: () => void;
  onLeave: () => void;
}): ReactNode {
  const { edge, onSave, onBack, onLeave } = props;
  const words = useStaffWords();
  const [mm, setMm] = useState(edge ?? USUAL);
  const button = (name: string, by: number, Icon: typeof Plus) => (
    <Press
      className={name}
      onPress={() => setMm(Math.min(HIGHEST, Math.max(0, Math.round((mm + by) / 10) * 10)))}
    >
      <Icon aria-hidden="true" />
      <span>{words(`edge.${name}`)}</span>
    </Press>
  );
  return (
    <StaffSheet
      name="edge"
      title={words('edge.title')}
      say={words('edge.say')}
      onBack={onBack}
      onLeave={onLeave}
    >
      <p className="edge-value" aria-live="polite">
        {words('edge.value', { mm })}
      </p>
      <div className="staff-steps">
        {button('muchLess', -100, Minus)}
        {button('less', -10, Minus)}
        {button('more', 10, Plus)}
        {button('muchMore', 100, Plus)}
      </div>
      <div className="staff-steps">
        <Press className="primary" onPress={() => onSave(mm)}>
          {words('edge.save')}
        </Press>
      </div>
    </StaffSheet>
  );
}
