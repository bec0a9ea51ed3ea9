/** English words of questions to the Dutch of documents; the form is described at `WordList`. */
export const ENGLISH = `
prosecutor, prosecutors, prosecution service, public prosecutor, prosecution, public prosecution service > Openbaar Ministerie, OM, officier van justitie
parliament, house of representatives, house, mps, mp > Tweede Kamer, Kamer, parlement, Kamerlid
minister, ministers, secretary, state secretary > minister, staatssecretaris, bewindspersoon
government, cabinet, administration > kabinet, regering, overheid, Rijk
ministry, department > ministerie, departement
justice > justitie
security, secure > veiligheid, beveiliging
safety, safe > veiligheid, veilig
court, courts, judge, judges, judiciary > rechter, rechtbank, rechtspraak, hof, gerechtshof
lawyer, lawyers, attorney > advocaat, advocatuur
legal > juridisch, rechtsbijstand
law, laws, legislation, act, bill > wet, wetgeving, wetsvoorstel
rule, rules, regulation, regulations > regels, regelgeving
police, officer, officers > politie, agent
crime, crimes, criminal, criminals > criminaliteit, misdaad, strafbaar, crimineel
juvenile, youth, young, teenagers > jongeren, jeugd, jeugdig
suspect, suspects > verdachte
victim, victims > slachtoffer, gedupeerde
witness, witnesses > getuige
prison, prisons, jail > gevangenis, detentie, penitentiaire inrichting
prisoner, prisoners, inmate, inmates, detainee, detainees > gedetineerde, gevangene
guard, guards > bewaarder, beveiliger, penitentiair inrichtingswerker
penalty, penalties, punishment, punish, punished > straf, sanctie, strafbeschikking, boete
penalty order, penalty orders > strafbeschikking
fine, fines > boete, geldboete, dwangsom
death penalty > doodstraf
sentence, sentenced > straf, veroordeling, vonnis
investigation, investigate, investigated, investigating, inquiry, probe > onderzoek, onderzoeken
research, study, studies > onderzoek, studie
researcher, researchers, scientist, scientists, professor, professors, academics > wetenschapper, hoogleraar, onderzoeker
committee, commission, panel > commissie
independent > onafhankelijk
expert, experts > deskundige, expert
evidence, proof, proven > bewijs, bewezen
indication, indications, sign, signs > aanwijzing, indicatie, signaal
hack, hacked, breach, intrusion, cyberattack, cyber attack, attack > hack, inbreuk, ICT-inbreuk, cyberaanval
hacker, hackers, attackers > hacker, kwaadwillende
data > data, gegevens
information > informatie, gegevens
stolen, steal, theft, taken > gestolen, buitgemaakt, diefstal
leak, leaked, leaks > lek, gelekt, datalek
privacy > privacy, persoonsgegevens
personal > persoonlijk, persoonsgegevens
system, systems > systeem, systemen
computer, computers, it > ICT, computer, systemen
software > software, systeem, applicatie
network > netwerk
outage, outages, disruption, failure, trouble > storing, verstoring, uitval, problemen
offline > offline
online > online
restore, restored, repair, repaired, fix, fixed, recovery, recover > herstel, hersteld, herstellen, opgelost
resilience > weerbaarheid
vulnerability, vulnerabilities, weakness > kwetsbaarheid
phone, phones > telefoon
app, apps > app
email > e-mail, mail
website > website
encryption, encrypted > versleuteling
algorithm, artificial intelligence > algoritme, kunstmatige intelligentie, AI
money, funding, funds, fund, funded, budget, financial > geld, middelen, financiering, financieel, fonds, budget
pay, paid, pays, payment > betalen, betaald, betaling, vergoeding
cost, costs, price, prices, expensive > kosten, prijs, duur
cut, cuts, cutback, cutbacks, austerity, savings > bezuiniging, korting
invest, investment, investments > investering, investeren
subsidy, subsidies, grant, grants > subsidie, beurs
tax, taxes, taxation > belasting
compensation, compensate, compensated, damages > schadevergoeding, vergoeding, compensatie
damage > schade
loan, debt, debts > lening, schuld
poor, poverty > armoede, arm, kwetsbaar
income, salary, wage, wages > inkomen, salaris, loon
benefit, benefits, welfare > uitkering, bijstand, toeslag
pension, pensions > pensioen
bank, banks > bank
million > miljoen
billion > miljard
year, years > jaar
month, months > maand
week, weeks > week
day, days > dag
deadline, time limit > termijn, einddatum
long > lang, termijn
number, numbers, figures, count > aantal, cijfers
percent, percentage, share > procent, percentage
increase, increased, rise, rising, grow, growth, higher > toename, stijging, toegenomen, gestegen
decrease, decreased, decline, drop, fewer, less, lower > afname, daling, minder, verminderen
reduce, reduced > verminderen, terugdringen, beperken
work, working, job, jobs > werk, werken, baan
work from home, working from home, remote work, home > thuiswerken, telewerken, thuis
staff, employee, employees, personnel, workers, worker > medewerkers, personeel, werknemers
employer, employers, boss > werkgever, leidinggevende
sick, sickness, absence, sick leave, ill, illness > ziek, verzuim, ziekteverzuim, ziekte
workload, work pressure, pressure > werkdruk
union, unions > vakbond
hire, hired, recruit, recruiting, recruitment > werven, aannemen
leadership, leader, leaders, management, board > leiding, leiderschap, bestuur, College
letter, letters > brief
report, reports, reported > rapport, bericht, melding
answer, answers, reply > antwoord
question, questions > vraag
advice, advise, advisory > advies
plan, plans, planning, planned > plan, planning, voornemen
measure, measures, steps, action, actions > maatregelen, stappen
prevent, prevented, prevention, avoid > voorkomen, preventie
mistake, mistakes, error, errors > fout
cause, caused, causes, reason > oorzaak, veroorzaakt, reden
effect, effects, impact, consequence, consequences, affect, affected > gevolg, effect, impact, invloed
risk, risks, danger, dangerous > risico, gevaar
delay, delays, delayed, backlog, backlogs, late > vertraging, achterstand, uitstel
problem, problems, issue, issues > probleem, knelpunt
solution, solve, solved > oplossing, opgelost
support, help, helping, aid, assistance > hulp, ondersteuning, steun
responsible, responsibility > verantwoordelijk, verantwoordelijkheid
decide, decided, decision > besluit, beslissen
allow, allowed, permission, permit, permits > toestaan, toestemming, vergunning, mogen
ban, banned, forbid, forbidden, prohibited > verbod, verbieden
mandatory, required, obliged, obligation, compulsory > verplicht, verplichting
voluntary > vrijwillig
inform, informed, told, tell > informeren, geinformeerd
consult, consulted, consultation > overleg, consultatie
meeting, talks, discuss, discussed > overleg, gesprek
agreement, treaty, deal, contract > overeenkomst, verdrag, afspraak, contract
tender, procurement > aanbesteding
company, companies, business, businesses, firm > bedrijf, onderneming
organisation, organisations, organization, organizations > organisatie, instelling
supervision, oversight, supervisor, regulator, inspectorate, inspection, inspections > toezicht, toezichthouder, inspectie
monitor, monitoring, track, tracked, record, recorded, register, registered > registreren, geregistreerd, bijhouden, monitoring
complaint, complaints > klacht, melding
municipality, municipalities, city, cities, town, council > gemeente, stad
province > provincie
mayor > burgemeester
citizen, citizens, people, residents > burgers, inwoners, bewoners, mensen
dutch, netherlands > Nederland, Nederlands
european, europe, eu > Europees, Europese Unie, EU
german, germany > Duits, Duitsland
british, uk, britain > Brits, Verenigd Koninkrijk
american, us, united states > Amerikaans, Verenigde Staten
foreign, foreigners, abroad > buitenland, buitenlands, vreemdeling
embassy > ambassade
war > oorlog
army, military, defence, defense, armed forces > leger, defensie, krijgsmacht, militair
weapon, weapons, arms > wapens
occupation, occupied, settlements, settlers > bezetting, bezet, nederzettingen
israel, israeli > Israel
palestinian, palestinians > Palestijns
human rights, rights > mensenrechten, rechten
discrimination, racism > discriminatie, racisme
violence, violent > geweld
abuse > misbruik, mishandeling
rape, sexual, assault > verkrachting, seksueel, aanranding
murder, killed, killing > moord, gedood, doden
drugs, drug > drugs
terrorism, terrorist > terrorisme
protest, demonstration > demonstratie, protest
asylum, refugee, refugees, asylum seeker, asylum seekers > asiel, asielzoeker, vluchteling
migrant, migrants, migration, immigration > migrant, migratie, arbeidsmigrant
shelter, reception > opvang
ukraine, ukrainian, ukrainians > Oekraine, Oekraiens
health, healthcare, care > zorg, gezondheid, gezondheidszorg
doctor, doctors, physician > arts, huisarts
hospital, hospitals > ziekenhuis
nurse, nurses > verpleegkundige
patient, patients, client, clients > patient, client
medicine, medicines, medication > geneesmiddel, medicijn
vaccine, vaccination > vaccin, vaccinatie
mental > psychisch, ggz
disability, disabled > beperking, handicap
elderly, old people, nursing home > ouderen, verpleeghuis
child, children, kids, kid > kind, kinderen
foster > pleegzorg, pleeggezin
baby, babies > baby
parent, parents, father, mother > ouders, vader, moeder
family, families > gezin, familie
woman, women > vrouw
homeless > dakloos
insurance, insurer, insurers > verzekering, zorgverzekeraar
food, eat, diet, nutrition > voedsel, voeding, eten
meat > vlees
supermarket, supermarkets > supermarkt
label, labels, labelling > keurmerk, etiket, logo
house, houses, housing, home, homes, dwelling > huis, woning, huisvesting
rent, tenant, tenants, landlord > huur, huurder, verhuurder
build, building, construction, built > bouwen, bouw, gebouw
earthquake, earthquakes > aardbeving
school, schools > school, onderwijs
education, teaching > onderwijs, opleiding
teacher, teachers > leraar, docent
pupil, pupils > leerling
student, students > student
university, universities, college > universiteit, hogeschool
programme, program, programmes, course, degree > opleiding, programma
english > Engels, Engelstalig
language > taal
scholarship > beurs
childcare, daycare > kinderopvang
farmer, farmers, farm, farming, agriculture > boer, landbouw, agrarisch
animal, animals > dier, dieren
horse, horses > paard
slaughter, slaughterhouse > slachthuis, slacht
pesticide, pesticides > bestrijdingsmiddel, gewasbescherming
nature > natuur
forest, forests, deforestation > bos, ontbossing
nitrogen > stikstof
climate, warming > klimaat, klimaatverandering
emission, emissions, carbon > uitstoot, emissie, CO2
environment, environmental > milieu
pollution, polluted > vervuiling, verontreiniging
waste > afval
water, wastewater > water, afvalwater
gas > gas, aardgas
oil > olie
drilling, extraction, mining > winning, boring, mijnbouw
energy, electricity, power > energie, elektriciteit, stroom
fuel, petrol, gasoline > brandstof, benzine
nuclear > kernenergie
wind, solar > wind, zon
train, trains, rail, railway > trein, spoor
bus, buses > bus
public transport, transport, transportation > openbaar vervoer, vervoer
travel > reizen, reiskosten
car, cars, vehicle, vehicles > auto, voertuig
road, roads > weg
airport, flight, flights, aircraft, plane > luchthaven, vliegtuig, vlucht
ship, ships, port > schip, haven
drone, drones > drone
media, newspaper, press, news, article > media, krant, bericht
public > openbaar, publiek
published, publish, disclose, disclosed > gepubliceerd, openbaar
secret, confidential > geheim, vertrouwelijk
motion > motie
election, elections, vote, voted > verkiezing, stemmen
party, parties > partij
opinion, view, think, agree > mening, deel deze mening
important > belangrijk
effective > effectief
clothes, clothing > kleding
gambling > gokken, kansspel
sport, sports > sport
stop, stopped, abolished, scrapped, end, ended > stopgezet, stoppen, beeindigd, afgeschaft
start, started, begin > start, gestart, begonnen
continue > doorgaan, voortzetten
improve, improved, improvement > verbeteren, verbetering
change, changed, changes > wijziging, verandering, veranderen
new > nieuw
old, outdated > oud, verouderd
group, groups > groep
project, projects > project
approach, policy, strategy > aanpak, beleid
framework, guideline, guidelines > kader, richtlijn, kwaliteitskader
quality > kwaliteit
test, tests, tested > test, toets
neighbourhood, neighborhood > wijk, buurt
border > grens
passport > paspoort
church, religion > kerk, religie
`;
