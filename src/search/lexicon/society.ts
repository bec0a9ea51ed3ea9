/** Synonyms and everyday words for what government is about; the form is described at `WordList`. */
export const SOCIETY = `
# health
zorg, gezondheidszorg, zorgverlening
arts, dokter, medicus, huisarts
dokter > huisarts, arts
ziekenhuis, kliniek
patient, client
medicijn, geneesmiddel, medicatie
pil > geneesmiddel
vaccin, vaccinatie, inenting, prik
corona, covid
thuiszorg, wijkverpleging
verpleeghuis, ouderenzorg, verzorgingshuis
oudere, bejaarde, senior
bejaardenhuis > verpleeghuis, ouderenzorg
verpleegkundige, zorgpersoneel, zorgverlener, zuster
jeugdzorg, jeugdhulp
pleegzorg, pleeggezin, pleegkind, pleegouder
kind, jeugdige, minderjarige
baby, zuigeling
zwanger, zwangerschap, geboorte
abortus, zwangerschapsafbreking
euthanasie, levenseinde
psychisch, ggz, mentaal, geestelijke gezondheidszorg
psychisch > psychiatrisch
therapie, behandeling
behandeling, therapie, medische hulp
beperking, handicap, gehandicapt
dakloos, dakloze, thuisloos
verslaafd, verslaving
alcohol, drank
roken, tabak, vape, sigaret
overgewicht, obesitas
eten, voedsel, voeding
ondervoed, ondervoeding, honger
supermarkt, winkel
zorgverzekeraar, verzekering, zorgverzekering
eigen risico, eigen bijdrage
zorgkantoor, zorginkoop
wachtlijst, wachttijd
wachten > wachttijd, wachtlijst
gehoor, doof
lawaai, geluid, geluidsoverlast, herrie
giftig, toxisch, schadelijk
pfas, chemisch
ggd, gezondheidsdienst
igj, inspectie gezondheidszorg
jeugdinspectie, inspectie
zelfmoord, suicide, zelfdoding
overlijden, sterfte, dood, sterven
dood > overleden

# housing
huis, woning, woonruimte
huizen > woningen
wonen > woning, huisvesting
kamer > studentenhuisvesting, woonruimte
huur, huurprijs, huurder
verhuurder, woningcorporatie, huisbaas
huisbaas > verhuurder
woningnood, woningtekort
bouwen, nieuwbouw, woningbouw
slopen, sloop
grond, bodem
aardbeving, beving, mijnbouwschade
scheuren > schade, mijnbouwschade
repareren, herstel, herstellen
opknappen > herstel, renovatie
versterken, versterking
isoleren, isolatie, verduurzaming
krakers, kraken
leegstand, leegstaand

# education
school, onderwijs, onderwijsinstelling
leraar, docent, leerkracht, onderwijzer
juf > leraar
leerling, scholier
student, studerende
universiteit, hogeschool, hoger onderwijs
studie, opleiding
studentenstop, numerus fixus
collegegeld, studiekosten
engelstalig, anderstalig, internationalisering
diploma, examen
schooluitval, verzuim
kinderopvang, creche, opvang
duo, dienst uitvoering onderwijs
basisschool, primair onderwijs
middelbare school, voortgezet onderwijs
lezen, leesvaardigheid, taal

# asylum and migration
vluchteling, asielzoeker, vreemdeling, statushouder
asielzoeker, asielaanvrager, asiel
azc, asielzoekerscentrum, opvanglocatie, coa
asielopvang, opvang
ind, immigratie- en naturalisatiedienst
uitzetten, terugkeer, uitzetting
verblijfsvergunning, verblijfsstatus
Oekraine, Oekraiens, ontheemde
grens, grenscontrole
gezinshereniging, nareis
inburgering, integratie
paspoort, reisdocument, nationaliteit
immigratie, migratie

# agriculture, nature, animals
boer, agrarier, landbouwer, agrarisch
landbouw, veehouderij, agrarisch
dier, vee
koe, rund, vee
varken, varkens
paard, paarden
slachthuis, slachterij, slacht
dierenwelzijn, dierenleed, dierenmishandeling
dierenarts, veterinair
nvwa, voedsel- en warenautoriteit
bestrijdingsmiddel, gewasbescherming, gif, pesticide
mest, stikstof
stikstof, ammoniak
natuur, natura 2000
wolf, wolven
vis, visserij
bos, ontbossing, boom
jacht, jager, jagen
vogelgriep, dierziekte

# climate, energy, environment
klimaat, klimaatverandering, opwarming
co2, uitstoot, broeikasgas, emissie
uitstoot, emissie
vervuiling, verontreiniging
milieu, leefomgeving
afval, vuilnis, afvalwater
vies > vervuild, verontreinigd
gas, aardgas, gaswinning
gaswinning, gasboring, mijnbouw
olie, aardolie, oliewinning
boren > winning, boring, mijnbouw
nam, aardolie maatschappij
sodm, staatstoezicht op de mijnen
stroom, elektriciteit, energie
stroomnet, elektriciteitsnet, netcongestie
energierekening, energiekosten
zonnepanelen, zonne-energie
windmolen, windturbine, windenergie
kerncentrale, kernenergie
warmtepomp, warmtenet
duurzaam, verduurzaming
benzine, brandstof, diesel
water, drinkwater
overstroming, hoogwater, wateroverlast
droogte, watertekort

# transport
trein, spoor, ns, openbaar vervoer
bus, streekvervoer, openbaar vervoer
ov, openbaar vervoer
kaartje, tarief, vervoerbewijs
reizen, vervoer, mobiliteit
auto, voertuig
vrachtwagen, vrachtverkeer
fiets, fietser
weg, snelweg, rijksweg
file, verkeer
vliegtuig, luchtvaart, vlucht
Schiphol, luchthaven, vliegveld
boot, schip, scheepvaart
haven, zeehaven
verkeersongeluk, ongeval, ongeluk
rijbewijs, cbr
taxi, taxibranche
drone, onbemand
snelheid, te hard rijden

# defence and foreign affairs
leger, krijgsmacht, defensie, militair
soldaat, militair
oorlog, conflict, gewapend conflict
wapens, wapenexport, munitie
navo, bondgenoot
Israel, Israelisch
Palestijnen, Palestijns, Gaza
Westelijke Jordaanoever, bezette gebieden, nederzettingen
kolonist, nederzetting
bezetting, bezet
Rusland, Russisch
China, Chinees
genocide, volkerenmoord
sanctie, strafmaatregel
ontwikkelingshulp, ontwikkelingssamenwerking
handel, export, import
uitvoeren > export
spionage, inlichtingendienst, aivd

# culture, sport, media, everyday
sport, sporter, sportclub
gokken, kansspel
reclame, advertentie, marketing
omroep, npo, televisie
kerk, religie, geloof
vrouw, vrouwen
man, mannen
lhbti, homo, lesbisch
gezin, familie, huishouden
vader, ouder
moeder, ouder
ouder, ouders, vader, moeder
scheiding, echtscheiding
kleding, kleren
kleren > kleding
webshop, webwinkel, platform
keurmerk, label, logo
product, goederen
consument, klant, koper
gratis, kosteloos
kapot, defect
stoppen, stopzetten, beeindigen, staken
beginnen, starten, aanvang, van start
doorgaan, voortzetten, continueren
meedoen, deelnemen, participatie
inspraak, participatie, zeggenschap
vragen > verzoeken, verzoek
weten, bekend, op de hoogte
krijgen, ontvangen
geven, verstrekken, bieden
maken, opstellen, ontwikkelen
bedenken > ontwikkelen, opstellen
zeggen, aangeven, stellen, melden
kijken > bezien, onderzoeken
laten zien, aantonen, tonen
gebruiken, toepassen, inzetten, gebruik
werken > functioneren, effectief
werkt > effectief
effectief, doeltreffend, effectiviteit
nuttig, zinvol, waardevol
belangrijk, van belang, essentieel
moeilijk, lastig, complex
makkelijk, eenvoudig
eerlijk, rechtvaardig
verschil, onderscheid
zelfde, gelijk, overeenkomstig
regelmatig, vaak, periodiek
dagelijks, elke dag
plek, locatie, plaats
gebied, regio
wijk, buurt
`;
