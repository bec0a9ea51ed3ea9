/** Synonyms and everyday words for the vocabulary of Dutch government; the form is described at `WordList`. */
export const GOVERNMENT = `
# parliament and procedure
Tweede Kamer, parlement, Kamer
Eerste Kamer, senaat
Kamerlid, volksvertegenwoordiger, parlementarier, Tweede Kamerlid
bewindspersoon, minister, staatssecretaris, bewindsman, bewindsvrouw
kabinet, regering
ministerie, departement
minister-president, premier
motie, voorstel
amendement > wijziging
wetsvoorstel, wetgeving, wet, wetswijziging
regels, regelgeving, voorschriften, richtlijnen
internetconsultatie, inspraak, consultatie
begroting, rijksbegroting
toezegging, belofte
toegezegd, beloofd
beloven > toezeggen, toezegging
inwerkingtreding, ingaan, invoering, van kracht
ingevoerd, invoeren, implementatie, invoering
afschaffen, schrappen, intrekken, stopzetten
verbieden, verbod
toestaan, toestemming, toegestaan
verplicht, verplichting, moeten
vrijwillig > niet verplicht
vergunning, toestemming, ontheffing
toezicht, controle, handhaving, inspectie
toezichthouder, inspectie, autoriteit
controleren, toezicht, handhaven, toetsen
onderzoek, evaluatie, analyse
onderzoeken, evalueren, nagaan
uitzoeken > onderzoeken, onderzoek, nagaan
rapport, verslag, rapportage
advies, aanbeveling
commissie, werkgroep
onafhankelijk, onpartijdig
deskundige, expert, specialist
wetenschapper, onderzoeker, hoogleraar, professor
gemeente, stad, lokale overheid, dorp
gemeenteraad > gemeente
burgemeester > gemeente
provincie, gedeputeerde staten
overheid, rijk, staat, Rijksoverheid
burger, inwoner, bewoner, mensen
ambtenaar, rijksambtenaar
uitspraak, vonnis, arrest, oordeel
besluit, beslissing, keuze
besluiten, beslissen
bezwaar, beroep
klacht, melding, signaal
klagen > klacht
aangifte, melding
melden, rapporteren, doorgeven
informeren, inlichten, op de hoogte, voorlichten
vertellen > informeren, meedelen
voorlichting, communicatie, campagne
overleg, gesprek, overleggen, praten
praten > gesprek, overleg
samenwerking, samenwerken
afspraak, convenant, akkoord, overeenkomst
verdrag, overeenkomst
contract, overeenkomst
aanbesteding, tender, inkoop
opdracht, contract
leverancier, aanbieder, partij
stichting, organisatie, instelling
bedrijf, onderneming, ondernemer
baas, werkgever, leidinggevende, directie
leiding, bestuur, top, directie
bestuurder, directeur, topman
medewerker, personeel, werknemer, collega
personeelstekort, onderbezetting, tekort aan personeel, arbeidsmarktkrapte
plan, voornemen, maatregel
maatregel, aanpak, stap, actie
aanpak, beleid, strategie
aanpakken, bestrijden, tegengaan
bestrijding, tegengaan
voorkomen, preventie, tegengaan
oplossen, oplossing, verhelpen, herstellen
opgelost, verholpen, hersteld
probleem, knelpunt, moeilijkheid
gedoe > problemen, knelpunten
ellende > problemen, gevolgen
fout, vergissing, abusievelijk, misslag
blunder > fout
misstand, onregelmatigheid, overtreding
schuld > verantwoordelijk, aansprakelijk, oorzaak
verantwoordelijk, aansprakelijk
oorzaak, reden, aanleiding, gevolg van
komen door > oorzaak, gevolg
gevolg, effect, impact, consequentie, invloed
invloed, effect, van invloed
risico, gevaar, dreiging
gevaarlijk, risicovol, onveilig
veilig, veiligheid
zorgen, bezorgd, zorgelijk
achterstand, vertraging, werkvoorraad
vertraging, uitstel, oponthoud, later
duren, termijn, tijd, doorlooptijd
hoe lang > termijn, duur, periode
wanneer > datum, planning, termijn
deadline, termijn, einddatum
binnenkort, op korte termijn
tijdelijk, voorlopig
extra, aanvullend, bijkomend
genoeg, voldoende, toereikend
te weinig, onvoldoende, tekort
te veel, overschot
meer, toename, stijging, gestegen
minder, afname, daling, gedaald
toenemen, stijgen, oplopen, groeien
afnemen, dalen, verminderen
verminderen, terugdringen, beperken, reduceren
verbeteren, versterken, verbetering
verslechteren, achteruitgaan
snel, spoedig, voortvarend
langzaam, traag
groot, omvangrijk, aanzienlijk
klein, beperkt, gering
nieuw, vernieuwd
oud, verouderd
aantal, hoeveelheid, cijfers
cijfers, gegevens, aantallen, statistiek
percentage, aandeel, procent, deel
bijhouden, registreren, vastleggen, registratie
tellen > registreren, aantal
geregistreerd, bijgehouden, vastgelegd
openbaar, publiek, gepubliceerd
openbaar maken, publiceren, vrijgeven
geheim, vertrouwelijk
bekendmaken, publiceren, aankondigen
krant, media, bericht, nieuws, artikel
journalist, media, pers
volgens > aangegeven
vinden > mening, opvatting
mening, standpunt, opvatting, reactie
eens zijn, deel deze mening, onderschrijf
oneens zijn, deel deze mening niet
erkennen, beamen, onderkennen
afwijzen, weigeren
steunen, ondersteunen, hulp
hulp, ondersteuning, bijstand, steun
helpen, ondersteunen, bijdragen
kiezen, keuze
doelgroep > groep
buitenland, buitenlands, internationaal
Europa, Europese Unie, EU, Europees, Brussel
Brussel > Europese Commissie
Europese Commissie, Commissie
Verenigde Naties, VN
Verenigde Staten, VS, Amerika, Amerikaans
Verenigd Koninkrijk, Engeland, Brits, Groot-Brittannie
ambassade, consulaat, consulair, gezant
Groningen, aardbevingsgebied
dorp, kern
eiland, Caribisch Nederland, Bonaire

# money
geld, middelen, budget, financiering, financieel
geld > bedrag, euro, bekostiging
geldgebrek, geldtekort, tekort aan middelen
financiering, bekostiging
bezuiniging, besparing, korting, taakstelling
bezuinigen, besparen, korten
bezuinigen > bezuiniging
kosten, uitgaven, prijs
betalen, bekostigen, vergoeden, financieren
betaalbaar, goedkoop
duur, kostbaar, hoge kosten
prijs, tarief
duurder > prijsstijging, verhoging, tarief
subsidie, bijdrage, tegemoetkoming
investering, investeren
investeren > investering
schadevergoeding, vergoeding, compensatie, schade
compensatie, tegemoetkoming, vergoeding
belasting, heffing, accijns
fiscus, belastingdienst
btw, omzetbelasting
toeslag, toeslagen, tegemoetkoming
schuld, lening, krediet
lenen > lening
bank, financiele instelling, financiele sector
rente, hypotheek
inkomen, loon, salaris, verdienen
salaris, loon, bezoldiging, beloning
minimumloon, loon
armoede, bestaanszekerheid, rondkomen
arm > armoede, minima
uitkering, bijstand, Wajong, WIA, WW
uwv, uitvoeringsinstituut
pensioen, aow
pensioenfonds, pensioenuitvoerder
studiefinanciering, beurs, studiebeurs
koopkracht, inkomen
economie, economisch
winst, rendement
miljoen, mln

# work
werk, baan, arbeid
werkloos, werkloosheid
ontslag, ontslagen
ontslaan > ontslag
verzuim, ziekteverzuim, ziek, ziekmelding
ziek thuis, ziek gemeld, thuis zitten, arbeidsongeschikt > verzuim, ziekteverzuim
ziekte, aandoening
overwerkt > werkdruk, burn-out
werkdruk, werklast, belasting
thuiswerken, telewerken
werkplek, kantoor
vakbond, sociale partners
cao, arbeidsvoorwaarden
stage, stagiair
arbeidsmigrant, migrant, buitenlandse werknemer
uitzendbureau, uitzendkracht, inlener
zzp, zelfstandige, freelancer
solliciteren > werven, vacature
werven, aantrekken, werving
opleiding, scholing, cursus

# justice and police
Openbaar Ministerie, OM, College van procureurs-generaal
officier van justitie, aanklager, OM
aanklager > Openbaar Ministerie
justitie > Openbaar Ministerie
rechter, rechtbank, rechtspraak, gerecht
rechtszaak, proces, procedure, strafzaak
Hoge Raad, rechter
Raad van State > rechter
Internationaal Gerechtshof, IGH, ICJ
Internationaal Strafhof, ICC
advocaat, advocatuur, rechtsbijstand, raadsman
rechtsbijstand, juridische hulp
politie, agent, politieagent
verdachte, dader
verdachte > vervolging
dader > veroordeelde, pleger
slachtoffer, gedupeerde, benadeelde
misdaad, criminaliteit, strafbaar feit, delict, misdrijf
crimineel, dader, criminele
jeugdcriminaliteit, jongeren
jongere, jeugd, jeugdige, tiener
zware misdaad, georganiseerde misdaad, ondermijning
straf, sanctie, strafoplegging
straffen > straf, sanctie, bestraffen
boete, geldboete, dwangsom, strafbeschikking
dwangsom, bestuurlijke boete
gevangenis, penitentiaire inrichting, detentie, cel, dji
bajes > gevangenis, penitentiaire inrichting, detentie
gevangene, gedetineerde
cipier, gevangenisbewaarder, penitentiair inrichtingswerker
opgesloten > gedetineerd, detentie
vrijlaten, invrijheidstelling, vrijlating
doodstraf, executie
tbs, terbeschikkingstelling
reclassering, toezicht
opsporing, onderzoek, recherche
arresteren, aanhouden, aanhouding
inbraak, diefstal
stelen, diefstal, buitmaken, wegnemen
gestolen > buitgemaakt, ontvreemd, diefstal
fraude, oplichting, bedrog, misbruik
geweld, mishandeling, agressie
bedreiging, intimidatie, dreigen
afpersen, chantage
huiselijk geweld, partnergeweld
femicide, vrouwenmoord
moord, doodslag
verkrachting, seksueel geweld, zedenmisdrijf, aanranding
seksueel grensoverschrijdend gedrag, seksuele intimidatie
mensenhandel, uitbuiting
drugs, verdovende middelen, cocaine
wapen, vuurwapen
terrorisme, terrorist, aanslag
demonstratie, protest, betoging
demonstreren > demonstratie
discriminatie, racisme
antisemitisme, jodenhaat
haat > haatzaaien, discriminatie
getuige, kroongetuige
vervolgen, vervolging
seponeren, sepot
hoger beroep, cassatie
vog, verklaring omtrent gedrag
strafblad > justitiele documentatie, vog
jds, justitieel documentatie systeem
strafrecht, strafvordering
strafrechtketen, ketenpartners, keten
partner > ketenpartner
grondrecht, mensenrecht, vrijheid
rechtsstaat, democratie
bewijs, aanwijzing, bewezen
aanwijzing, indicatie, signaal

# ICT and privacy
ict, it, iv, automatisering, informatievoorziening, computer, digitaal
computer, systeem, ict
computers > ict, systemen, kantoorautomatisering
software, programma, applicatie, systeem, app
app, applicatie
internet, online
offline, afgesloten, uit de lucht
online, live
opstarten, aanzetten
storing, uitval, verstoring, defect
plat liggen > storing, offline, uitval
hack, inbreuk, ict-inbreuk, cyberaanval, cyberincident, inbraak
hacker, kwaadwillende, aanvaller
hacken > hack, inbreuk
cyberaanval, ddos, cyberincident
cybersecurity, informatiebeveiliging, digitale weerbaarheid, cyberveiligheid, digitale veiligheid
beveiliging, veiligheid, beveiligen
lek, kwetsbaarheid, beveiligingslek
datalek, lekken, gelekt
data, gegevens, informatie
persoonsgegevens, privacy, avg
privacy, persoonlijke levenssfeer, gegevensbescherming
Autoriteit Persoonsgegevens, privacytoezichthouder, AP
wissen, verwijderen, vernietigen
bewaren, opslaan, bewaartermijn
manipuleren, manipulatie
e-mail, mail
mobiel, telefoon, smartphone
sociale media, social media, platform
kunstmatige intelligentie, AI, algoritme
camera, cameratoezicht
gezichtsherkenning, biometrie
website, site, webpagina
cloud, opslag
bit, ict-toetsing
cio, chief information officer
bio, baseline informatiebeveiliging
`;
