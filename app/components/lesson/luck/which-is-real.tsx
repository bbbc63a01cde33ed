import type { LuckMachineView } from '#app/domain/exercises/luck-machine.ts'
import { Chart } from '../../figures/chart.tsx'
import { Button } from '../../govuk/button.tsx'
import { InsetText } from '../../govuk/inset-text.tsx'
import { PlayForm, PlayLink } from '../play-form.tsx'

interface WhichIsReal {
  pair: NonNullable<LuckMachineView['pair']>
  play: LuckMachineView['play']
}

/** Alderbrook's own months beside dealt ones: a guess that nobody can do better than luck at. */
export function WhichIsReal({ pair, play }: WhichIsReal) {
  const { guess: _, ...rest } = play
  return (
    <section aria-labelledby="which">
      <h3 className="govuk-heading-m" id="which">
        3. Which one is Alderbrook?
      </h3>
      <p className="govuk-body">
        One of these charts is Alderbrook’s burglary. The machine dealt the other from an average of
        45.
      </p>
      <div className="app-pair">
        {pair.charts.map(({ side, figure }) => (
          <Chart key={side} figure={figure} id={`chart-${side}`} />
        ))}
      </div>
      {pair.guess === null ? (
        <PlayForm keep={rest} className="govuk-button-group">
          {pair.charts.map(({ side }) => (
            <Button key={side} variant="secondary" name="guess" value={side}>
              Alderbrook is chart {side}
            </Button>
          ))}
        </PlayForm>
      ) : (
        <InsetText role="status">
          <p className="govuk-body">
            You chose chart {pair.guess}. Alderbrook is chart {pair.real}.
          </p>
          <p className="govuk-body">
            There was nothing to see either way. Alderbrook’s true average was 45 throughout, so its
            burglaries move as the machine’s do.
          </p>
          <p className="govuk-body">
            <PlayLink to={rest}>Hide the names again</PlayLink>
          </p>
        </InsetText>
      )}
    </section>
  )
}
