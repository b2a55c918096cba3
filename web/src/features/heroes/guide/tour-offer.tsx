import { useState } from 'react';
import { Button } from '../../../ui/button.tsx';
import { guideWords as words } from '../words/guide.ts';
import { rememberTour, startTour, tourSeen } from './guide-store.ts';
import './guide.css';

/** Offers the tour on the first visit; what is answered is remembered. */
export function TourOffer() {
  const [shown, setShown] = useState(() => !tourSeen());
  if (!shown) return null;
  const answer = (run: () => void) => () => {
    run();
    setShown(false);
  };
  return (
    <p className="tour-offer">
      <span>{words.tourHint}</span>
      <Button onClick={answer(startTour)}>{words.tour}</Button>
      <Button look="quiet" onClick={answer(rememberTour)}>
        {words.tourNo}
      </Button>
    </p>
  );
}
