import type { LuckMachineView } from '#app/domain/exercises/luck-machine.ts'
import { Chart } from '../../figures/chart.tsx'
import { written } from '../../figures/numbers.ts'
import { Button } from '../../govuk/button.tsx'
import { PlayForm, PlayLink } from '../play-form.tsx'
import { AverageField } from './average-field.tsx'
import { InWords } from './in-words.tsx'
import { YourPrediction } from './your-prediction.tsx'

/** Four years dealt from an average that never changes, as often as the learner wishes. */
export function Machine({ view }: { view: LuckMachineView }) {
  const { deal, chart, averages, play } = view
  const { deal: _, mean: __, ...rest } = play
  return (
    <section aria-labelledby="machine">
      <h3 className="govuk-heading-m" id="machine">
        1. Deal four years by luck
      </h3>
      <p className="govuk-body">
        The machine knows one number, the true average. Each month it adds luck and nothing else.
        The shaded band runs from the average less twice its square root to the average plus twice
        its square root.
      </p>
      <div className="app-dealt" key={`${deal.number} ${deal.mean}`}>
        <Chart figure={chart} id="dealt" />
      </div>
      <InWords view={view} />
      {deal.mean === averages.usual ? <YourPrediction view={view} /> : null}
      <PlayForm keep={{ ...rest, mean: play.mean }}>
        <Button name="deal" value={deal.number + 1}>
          Deal another four years
        </Button>
      </PlayForm>
      <PlayForm keep={{ ...rest, deal: play.deal }} className="app-play">
        <AverageField averages={averages} given={play.mean} />
        <Button variant="secondary">Deal with this average</Button>
      </PlayForm>
      <p className="govuk-body">
        <PlayLink to={rest}>Start the machine again</PlayLink> at an average of{' '}
        {written(averages.usual)}.
      </p>
    </section>
  )
}
