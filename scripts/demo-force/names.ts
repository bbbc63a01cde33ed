import { fullName } from '#app/domain/people.ts'
import { keyedStream, wholeBelow } from '#app/domain/randomness.ts'

export interface Name {
  givenName: string
  familyName: string
}

/** Names that belong together, and how many of a hundred people have one of them. */
interface NameGroup {
  share: number
  given: string[]
  family: string[]
}

/** The given and family name of one made-up person by their place, no two of them alike. */
export function inventNames(seed: string, taken: readonly Name[]): (place: number) => Name {
  const used = new Set(taken.map(fullName))
  const stream = keyedStream(seed, 'names')
  const names: Name[] = []
  return (place) => {
    while (names.length <= place) {
      const name = draw(stream)
      if (used.has(fullName(name))) continue
      used.add(fullName(name))
      names.push(name)
    }
    return names[place] ?? draw(stream)
  }
}

function draw(stream: () => number): Name {
  const group = groupFor(stream() * 100)
  // Families mix: now and then a family name comes from another group.
  const familyGroup = stream() < 0.08 ? groupFor(stream() * 100) : group
  return {
    givenName: group.given[wholeBelow(group.given.length, stream)] ?? '',
    familyName: familyGroup.family[wholeBelow(familyGroup.family.length, stream)] ?? '',
  }
}

function groupFor(percent: number): NameGroup {
  let reached = 0
  for (const group of GROUPS) {
    reached += group.share
    if (percent < reached) return group
  }
  return BRITISH
}

const words = (text: string) => text.trim().split(/\s+/)

const BRITISH: NameGroup = {
  share: 76,
  given: words(`
    Adam Alan Alison Amy Andrew Angela Anna Anthony Ben Caroline Catherine Charlotte Chloe Chris
    Claire Colin Craig Daniel David Dawn Debbie Donna Duncan Eleanor Elizabeth Emily Emma Euan
    Fiona Gareth Gemma George Georgia Gillian Graham Hannah Harry Heather Helen Holly Hugh Iain
    Jack Jacqueline James Jane Jason Jennifer Jessica Joanne Jonathan Judith Karen Kate Keith
    Kelly Kerry Kevin Kirsty Laura Lauren Leanne Lee Lesley Liam Linda Lisa Louise Lucy Luke
    Malcolm Mark Martin Matthew Megan Michael Michelle Natalie Neil Niamh Nicola Nigel Oliver
    Owain Patrick Paul Peter Philip Rachel Rebecca Rhys Richard Robert Rory Rosie Ruth Ryan
    Samantha Sarah Scott Sean Shaun Sheila Simon Siobhan Sophie Stacey Stephen Steven Stuart
    Susan Thomas Tom Tracey Vicky Victoria Wendy William Zoe`),
  family: words(`
    Abbott Ainsworth Allen Armitage Ashworth Atkinson Bailey Baker Barker Barlow Bates Baxter
    Bell Bennett Birch Booth Bradley Bradshaw Briggs Brook Burgess Byrne Campbell Carr Carter
    Chadwick Clarke Coates Collins Connolly Cook Cooper Crossley Dalton Davies Dawson Dixon Doyle
    Drummond Dunn Edwards Ellis Evans Fairclough Farrell Fletcher Ford Foster Fraser Gallagher
    Garside Gibson Gill Graham Grant Greenwood Griffiths Hale Hall Hargreaves Harper Harris Hart
    Hartley Haworth Hewitt Hinchliffe Holden Holt Hopkins Howarth Hughes Hunter Hutton Jackson
    Jenkins Johnson Jones Kay Kearney Kelly Kirk Lambert Lawson Leach Lewis Lloyd Lockwood Lomax
    MacDonald Marsh Mason McBride McCarthy McKenna Mellor Mills Mitchell Moore Morgan Morris
    Murphy Naylor Nicholls Norris Nuttall O'Brien O'Connor Ogden Parker Parry Pearson Phillips
    Pickering Platt Porter Powell Price Quinn Ramsden Rees Reid Rhodes Richards Roberts Robson
    Rowe Rowlands Russell Ryan Schofield Scott Sharp Shaw Simpson Sinclair Slater Spencer Stead
    Stewart Sugden Sutcliffe Sykes Tattersall Taylor Thompson Thorpe Turner Wainwright Walker
    Walsh Ward Watson Webb Whitaker Whittle Wilkinson Williams Wood Woodhouse Wright Yates Young`),
}

const GROUPS: readonly NameGroup[] = [
  BRITISH,
  {
    share: 12,
    given: words(`
      Aisha Ali Amara Amit Anil Anjali Asif Deepa Fatima Gurpreet Haroon Harjit Imran Jasmin
      Kamran Kiran Kuldip Manjit Meera Nadia Naveed Neha Nisha Parveen Rajesh Ravi Rehana Rohan
      Sadia Saima Sanjay Shabana Shazia Simran Sunita Tariq Usman Yasmin Zahid Zara`),
    family: words(`
      Ahmed Akhtar Ali Bhatti Bibi Chaudhry Das Desai Dhillon Gill Gupta Hussain Iqbal Joshi Kaur
      Khan Kumar Mahmood Malik Miah Mistry Nair Parmar Patel Qureshi Rahman Rana Sandhu Shah
      Sharma Siddiqui Sidhu Singh Uddin Virdee`),
  },
  {
    share: 6,
    given: words(`
      Abena Adaeze Ama Andre Blessing Chidi Dwayne Efua Emeka Esther Folake Grace Ifeoma Jermaine
      Kofi Kwame Leon Marcus Marlon Ngozi Nia Olu Patience Rochelle Samuel Sharon Tanya Tendai
      Tolu Yvonne`),
    family: words(`
      Adebayo Adeyemi Agyeman Asante Bailey Baptiste Boateng Brown Campbell Clarke Danso Edwards
      Eze Francis Gordon Grant Henry Ibrahim Johnson Kamara Mensah Moyo Nwosu Obi Ofori Okafor
      Okoro Osei Owusu Palmer Sesay Thomas Williams`),
  },
  {
    share: 4,
    given: words(`
      Agnieszka Andreea Anna Daria Elena Filip Giulia Ioana Jakub Karolina Katarzyna Luca Marek
      Marta Mateusz Mihai Monika Paweł Sofia Tomasz`),
    family: words(`
      Bianchi Ionescu Jankowski Kaminski Kowalski Kowalczyk Lewandowski Mazur Nowak Petrov Popescu
      Rossi Silva Stankevičius Wójcik Zielinski`),
  },
  {
    share: 2,
    given: words('Alex Grace Jade Jason Kenneth Lily Mei Michelle Vincent Wei'),
    family: words('Chan Cheung Ho Lam Lau Lee Li Nguyen Tan Tran Wong Yip'),
  },
]
