// Words that a label writes with a capital though they name nobody.
#include "naming.h"

#include <string>
#include <unordered_set>

namespace kith::pseudonym {
namespace {

using Words = std::unordered_set<std::u16string_view>;

// The words between the blanks.
Words wordsIn(std::u16string_view list) {
    Words words;
    while (!list.empty()) {
        const std::size_t end = list.find(u' ');
        if (end > 0) words.insert(list.substr(0, end));
        list.remove_prefix(end == std::u16string_view::npos ? list.size() : end + 1);
    }
    return words;
}

} // namespace

bool isRelation(std::u16string_view folded) {
    static const Words relations = wordsIn(
        u"wife husband partner spouse fiance fiancee girlfriend boyfriend ex mother father mum mom mam mummy mommy "
        u"dad daddy parent parents child children kid kids son sons daughter daughters brother brothers sister "
        u"sisters sibling siblings grandmother grandfather grandma grandpa granny gran grandad granddad "
        u"grandparents grandson granddaughter grandchild grandchildren uncle aunt auntie cousin cousins nephew niece "
        u"stepmother stepfather stepson stepdaughter godmother godfather family friend friends neighbour "
        u"neighbours neighbor neighbors colleague colleagues coworker boss manager supervisor teacher flatmate "
        u"housemate roommate classmate vrouw man echtgenoot echtgenote vriendin vriend vrienden verloofde moeder "
        u"vader mama papa mams paps ouders ouder kind kinderen zoon zonen zoons dochter dochters broer broers "
        u"broertje zus zussen zusje zuster zusters broeder tweeling oma opa grootmoeder grootvader grootouders "
        u"kleinzoon kleindochter kleinkind kleinkinderen oom nonkel tante neef neven nicht nichten neefje nichtje "
        u"schoonmoeder schoonvader schoonzus schoonbroer schoonzoon schoondochter schoonouders stiefmoeder stiefvader "
        u"stiefzoon stiefdochter pleegmoeder pleegvader buurman buurvrouw buren buur buurmeisje buurjongen collega "
        u"collegas baas chef leidinggevende begeleider begeleidster docent leraar lerares huisgenoot klasgenoot "
        u"familie ");
    return relations.contains(folded);
}

// Not here: "April", "May", "June", "Christian", "Jordan", which people are called, too.
bool isKnownWord(std::u16string_view folded) {
    static const Words known = wordsIn(
        u"monday mondays tuesday tuesdays wednesday wednesdays thursday thursdays friday fridays saturday saturdays "
        u"sunday sundays maandag dinsdag woensdag donderdag vrijdag zaterdag zondag january february march july "
        u"september october november december januari februari maart oktober christmas easter "
        u"ramadan eid diwali hanukkah pesach pentecost kerst kerstmis pasen pinksteren sinterklaas suikerfeest "
        u"english dutch german french flemish frisian belgian british irish scottish welsh danish swedish norwegian "
        u"finnish icelandic polish czech slovak hungarian romanian bulgarian greek turkish kurdish russian ukrainian "
        u"spanish portuguese italian swiss austrian albanian serbian croatian bosnian slovenian estonian latvian "
        u"lithuanian arabic arab moroccan tunisian algerian egyptian syrian iraqi iranian persian afghan pakistani "
        u"indian hindi urdu bengali nepali tamil chinese japanese korean vietnamese thai indonesian filipino malay "
        u"somali ethiopian eritrean sudanese ugandan kenyan nigerian ghanaian congolese burundian rwandan angolan "
        u"african european american canadian mexican brazilian surinamese antillean caribbean australian asian "
        u"western eastern latin swahili engels engelse engelsman nederlands nederlandse nederlander nederlanders "
        u"duits duitse duitser duitsers frans franse fransman vlaams vlaamse vlaming fries friese belgisch belgische "
        u"belg belgen brits britse iers ierse schots schotse deens deense zweeds zweedse noors noorse fins finse "
        u"pools poolse pool tsjechisch tsjechische hongaars hongaarse roemeens roemeense bulgaars bulgaarse grieks "
        u"griekse turks turkse turk koerdisch koerdische koerd russisch russische rus oekraiens oekraiense spaans "
        u"spaanse portugees portugese italiaans italiaanse italiaan zwitsers zwitserse oostenrijks oostenrijkse "
        u"albanees albanese servisch servische kroatisch kroatische bosnisch bosnische arabisch arabische marokkaans "
        u"marokkaanse marokkaan tunesisch tunesische algerijns algerijnse egyptisch egyptische syrisch syrische "
        u"syrier iraaks iraakse iraans iraanse perzisch perzische afghaans afghaanse pakistaans pakistaanse indiaas "
        u"indiase indisch indische nepalees nepalese chinees japans japanse koreaans koreaanse vietnamees indonesisch "
        u"indonesische somalisch somalische ethiopisch ethiopische eritrees eritrese soedanees soedanese oegandees "
        u"oegandese keniaans keniaanse nigeriaans nigeriaanse ghanees ghanese congolees afrikaans afrikaanse europees "
        u"europese amerikaans amerikaanse amerikaan canadees canadese mexicaans mexicaanse braziliaans braziliaanse "
        u"surinaams surinaamse surinamer antilliaans antilliaanse australisch australische aziatisch aziatische "
        u"westers westerse oosters oosterse muslim muslims moslim moslims jewish joods joodse hindu hindoe "
        u"hindoestaans hindoestaanse catholic protestant protestants protestantse katholiek katholieke islamic "
        u"islamitisch islamitische buddhist boeddhist i ik ");
    return known.contains(folded);
}

bool leadsAway(std::u16string_view folded) {
    return folded == u"of" || folded == u"van";
}

} // namespace kith::pseudonym
