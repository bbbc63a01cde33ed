/**
 * Given names that many people in the UK have, to find a name without a title. Names that are also
 * everyday words, months or places (Grace, Mark, May, Will, Chester) are left out: asking too often
 * teaches people not to read.
 */
export const GIVEN_NAMES: ReadonlySet<string> = new Set(
  [
    'Aaron Abdul Abdullah Abigail Adam Adeel Adrian Agnieszka Ahmed Aisha Alan Albert Alex Alexander',
    'Alexandra Alfie Ali Alice Alison Amanda Amelia Amina Amir Amy Ana Andrea Andrew Andrzej Angela',
    'Anita Anna Anne Anthony Antonio Archie Arthur Asif Ayesha Barbara Ben Benjamin Bernard Beth',
    'Bethany Bilal Brenda Brian Callum Cameron Carl Carol Caroline Catherine Charles Charlie',
    'Charlotte Chloe Chris Christine Christopher Claire Colin Connor Craig Daisy Daniel Danielle',
    'Danny Darren Dave David Deborah Debbie Deepak Denise Dennis Derek Diane Diana Donna Dorothy',
    'Dylan Edward Eileen Eleanor Elizabeth Ella Ellie Emily Emma Eric Erin Ethan Evelyn Fatima Fiona',
    'Francesca Freddie Gareth Gary Gavin Gemma Geoffrey George Georgia Gerald Gillian Gordon Graham',
    'Grzegorz Gurpreet Hannah Hardeep Harriet Harry Hassan Heather Helen Henry Holly Hussain Ian',
    'Ibrahim Imran Irene Isaac Isabella Isla Jacob Jacqueline Jake James Jamie Jan Jane Janet Janice',
    'Jason Jasmine Javed Jayne Jean Jennifer Jeremy Jessica Jill Jo Joan Joanne Joe John Jonathan',
    'Jordan Joseph Joshua Joyce Judith Julia Julian Julie Karen Karl Kate Katherine Kathleen Katie',
    'Kayleigh Keith Kelly Kenneth Kerry Kevin Khadija Kieran Kim Kirsty Kyle Laura Lauren Lee Leon',
    'Lesley Lewis Liam Linda Lindsay Lisa Logan Lorraine Louise Lucy Luke Lynn Lynne Maciej Malcolm',
    'Mandeep Marcin Margaret Maria Marie Martin Mary Matthew Maureen Megan Melanie Michael Michelle',
    'Mike Mohamed Mohammad Mohammed Molly Muhammad Mustafa Nadia Naomi Natalie Natasha Nathan Neil',
    'Nicholas Nicola Nigel Noah Nora Oliver Olivia Olu Omar Oscar Owen Pamela Patricia Patrick Paul',
    'Paula Pauline Peter Phil Philip Phillip Piotr Pooja Priya Rachael Rachel Rahul Rajesh Raymond',
    'Rebecca Reece Rhys Richard Rita Rob Robert Roger Ronald Rosemary Rosie Roy Russell Ruth Ryan',
    'Sally Sam Samantha Samuel Sandra Sanjay Sara Sarah Scott Sean Shannon Sharon Sheila Shirley',
    'Simon Sophia Sophie Stacey Stella Stephanie Stephen Steve Steven Stuart Sunita Susan Suzanne',
    'Sylvia Tanya Tariq Terence Teresa Terry Theresa Thomas Tim Timothy Tina Toby Tom Tomasz Tony',
    'Tracey Tracy Trevor Tyler Usman Valerie Vanessa Veronica Vicky Vijay Vincent Vivienne Wayne',
    'Wendy William Yasmin Yusuf Yvonne Zahra Zainab Zoe',
  ]
    .join(' ')
    .split(' '),
)
