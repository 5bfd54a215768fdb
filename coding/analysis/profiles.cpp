#include "kith/analysis/profiles.h"

#include "kith/model/error.h"
#include "kith/model/individuation.h"
#include "tallies.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>

namespace kith::analysis {
namespace {

constexpr std::array layersOfProfile{"attitude", "intention", "activity", "skill", "technology", "orchestration"};
constexpr std::string_view reflection = "attitude.reflection";

// The conditions of a personal learning network and the codes and stages that speak of them: an intention to network,
// acts in the three stages, learning as a purpose, tools.
struct ConditionRule {
    std::string_view name;
    std::array<std::string_view, 2> codes; // names, or beginnings that end in a dot or hyphen
    Stage stage;
};
constexpr std::array conditionRules{
    ConditionRule{"intention", {"intention.", ""}, Stage::NotAsked},
    ConditionRule{"build", {"activity.build", "intention.build"}, Stage::Build},
    ConditionRule{"maintain", {"activity.maintain", "intention.maintain"}, Stage::Maintain},
    ConditionRule{"activate", {"activity.activate", "intention.activate"}, Stage::Activate},
    ConditionRule{"learning", {"factor.learning", ""}, Stage::NotAsked},
    ConditionRule{"tools", {"technology.function-", "orchestration."}, Stage::NotAsked}};

bool isNamed(const ConditionRule& rule, const std::string& code) {
    return std::any_of(rule.codes.begin(), rule.codes.end(), [&code](std::string_view wanted) {
        if (wanted.empty()) return false;
        return wanted.back() == '.' || wanted.back() == '-' ? code.starts_with(wanted) : code == wanted;
    });
}

bool speaksOf(const ConditionRule& rule, const Coding& coding, const std::string& code) {
    return (rule.stage != Stage::NotAsked && coding.stage == rule.stage) || isNamed(rule, code);
}

// All that profiles read, looked up once.
struct Materials {
    const Material& material;
    std::vector<CodeUnit> units;
    std::vector<UnitTallies> tallies;
    std::unordered_map<CodeKey, const Code*> codes;
    std::vector<std::vector<const Coding*>> codings;   // by account
    std::vector<std::vector<const Contact*>> contacts; // by account
    std::vector<std::vector<LanguageWords>> words;     // by account
    std::unordered_map<ContactKey, std::vector<const Passage*>> mentions;
};

void readWords(const StudySnapshot& snapshot, const std::unordered_map<CaseKey, std::size_t>& accounts,
               Materials& reading) {
    for (const SpokenWords& spoken : snapshot.spokenWords) {
        const auto account = accounts.find(spoken.ego);
        const Source* source = reading.material.codedSource(spoken.source);
        if (account == accounts.end() || !source || spoken.words == 0) continue;
        auto& words = reading.words[account->second];
        auto same = std::find_if(words.begin(), words.end(),
                                 [source](const LanguageWords& w) { return w.language == source->language; });
        if (same == words.end()) same = words.insert(words.end(), LanguageWords{source->language, 0});
        same->words += spoken.words;
    }
}

Materials read(const Material& material) {
    const StudySnapshot& snapshot = material.snapshot();
    Materials reading{material, {}, {}, {}, {}, {}, {}, {}};
    for (const char* layer : layersOfProfile) {
        if (std::none_of(snapshot.codebook.codes.begin(), snapshot.codebook.codes.end(),
                         [layer](const Code& c) { return c.layer == layer; }))
            continue;
        CodeChoice choice;
        choice.layer = layer;
        for (CodeUnit& unit : codeUnits(snapshot, choice, "en"))
            reading.units.push_back(std::move(unit));
    }
    reading.tallies = tally(material, reading.units, std::nullopt);
    for (const Code& code : snapshot.codebook.codes)
        reading.codes.emplace(code.key, &code);

    const std::size_t count = material.accounts().size();
    std::unordered_map<CaseKey, std::size_t> accounts;
    for (std::size_t i = 0; i < count; ++i)
        accounts.emplace(material.accounts()[i].ego->key, i);
    reading.codings.resize(count);
    reading.contacts.resize(count);
    reading.words.resize(count);
    for (const CountedCoding& counted : material.codings()) {
        reading.codings[counted.account].push_back(counted.coding);
        if (counted.coding->contact) reading.mentions[*counted.coding->contact].push_back(&counted.coding->passage);
    }
    for (const Contact& contact : snapshot.contacts)
        if (const auto account = accounts.find(contact.ego); account != accounts.end())
            reading.contacts[account->second].push_back(&contact);
    for (const MentionDecision& decision : snapshot.mentionDecisions)
        if (decision.verdict == Verdict::Confirmed && decision.contact)
            reading.mentions[*decision.contact].push_back(&decision.passage);
    readWords(snapshot, accounts, reading);
    return reading;
}

std::vector<ProfileEntry> entriesOf(std::size_t account, const Materials& reading, const Profile& profile) {
    const std::int64_t words = profile.words.size() == 1 ? profile.words.front().words : 0;
    // A form is its own record of what was asked.
    const bool isRecorded =
        !reading.material.accounts()[account].interviewed || reading.material.asked().isRecorded(profile.ego);
    std::vector<ProfileEntry> entries;
    for (std::size_t unit = 0; unit < reading.units.size(); ++unit) {
        ProfileEntry entry;
        entry.code = reading.units[unit].name;
        entry.layer = reading.units[unit].layer;
        entry.contactsTotal = profile.contacts;
        entry.asked = reading.material.asked().ofCode(profile.ego, entry.code);
        entry.recorded = isRecorded;
        if (const Tally* tally = tallyOf(reading.tallies[unit], account)) {
            entry.passages = tally->passages;
            entry.contacts = static_cast<std::int64_t>(tally->contacts.size());
            entry.evidence = tally->evidence;
        }
        if (words > 0) entry.perThousand = 1000.0 * static_cast<double>(entry.passages) / static_cast<double>(words);
        entries.push_back(std::move(entry));
    }
    return entries;
}

std::vector<ContactQuality> qualitiesOf(const std::vector<const Contact*>& contacts,
                                        const std::vector<const Coding*>& codings) {
    std::unordered_map<ContactKey, std::size_t> order;
    for (const Contact* contact : contacts)
        order.emplace(contact->key, order.size());
    std::map<std::pair<std::size_t, std::string>, ContactQuality> qualities;
    for (const Coding* coding : codings) {
        if (coding->quality.empty() || !coding->contact) continue;
        const auto contact = order.find(*coding->contact);
        if (contact == order.end()) continue;
        ContactQuality& quality = qualities[{contact->second, coding->quality}];
        quality.contact = *coding->contact;
        quality.quality = coding->quality;
        quality.evidence.push_back(coding->key);
    }
    std::vector<ContactQuality> list;
    for (auto& [place, quality] : qualities)
        list.push_back(std::move(quality));
    return list;
}

void countVisibility(const Materials& reading, std::size_t account, Profile& profile) {
    std::unordered_map<ContactKey, bool> reflectedOn;
    const Passage* last = nullptr;
    for (const Coding* coding : reading.codings[account]) {
        const auto code = reading.codes.find(coding->code);
        if (code == reading.codes.end() || code->second->name != reflection) continue;
        if (coding->contact)
            reflectedOn[*coding->contact] = true;
        else if (!last || *last != coding->passage) {
            ++profile.reflectionWithoutContact;
            last = &coding->passage;
        }
    }
    for (const Contact* contact : reading.contacts[account]) {
        ++profile.contacts;
        const bool reflected = reflectedOn.contains(contact->key);
        switch (contact->visibility) {
        case Visibility::Unknown:
            ++profile.visibilityUnknown;
            break;
        case Visibility::Hidden:
            ++profile.hidden;
            ++(reflected ? profile.reflectionHidden : profile.noReflectionHidden);
            break;
        case Visibility::Individuated:
        case Visibility::Resource:
            ++(contact->visibility == Visibility::Resource ? profile.resource : profile.individuated);
            ++(reflected ? profile.reflectionVisible : profile.noReflectionVisible);
            break;
        }
        const auto mentions = reading.mentions.find(contact->key);
        if (isIndividuated(*contact,
                           mentions == reading.mentions.end() ? std::vector<const Passage*>() : mentions->second))
            ++profile.computedIndividuated;
    }
}

std::vector<Condition> conditionsOf(const std::vector<const Coding*>& codings, const Materials& reading) {
    std::vector<Condition> conditions;
    for (const ConditionRule& rule : conditionRules) {
        // A codebook of another topic has no code that could speak of it; a stage is a value of any coding.
        if (rule.stage == Stage::NotAsked &&
            std::none_of(reading.codes.begin(), reading.codes.end(),
                         [&](const auto& code) { return isNamed(rule, code.second->name); }))
            continue;
        Condition condition{std::string(rule.name), {}};
        for (const Coding* coding : codings)
            if (const auto code = reading.codes.find(coding->code);
                code != reading.codes.end() && speaksOf(rule, *coding, code->second->name))
                condition.evidence.push_back(coding->key);
        conditions.push_back(std::move(condition));
    }
    return conditions;
}

Profile profileOf(std::size_t account, const Materials& reading) {
    const Case& ego = *reading.material.accounts()[account].ego;
    Profile profile;
    profile.ego = ego.key;
    profile.label = ego.label;
    profile.words = reading.words[account];
    profile.language = ego.language;
    if (profile.language.empty() && !profile.words.empty()) profile.language = profile.words.front().language;
    countVisibility(reading, account, profile);
    profile.entries = entriesOf(account, reading, profile);
    profile.qualities = qualitiesOf(reading.contacts[account], reading.codings[account]);
    profile.conditions = conditionsOf(reading.codings[account], reading);
    for (const Memo& memo : reading.material.snapshot().memos)
        if (memo.about == "case" && memo.aboutKey == ego.key.uuid) profile.memos.push_back(memo.text);
    return profile;
}

std::vector<Profile> profilesOf(const Material& material) {
    const Materials reading = read(material);
    std::vector<Profile> profiles;
    for (std::size_t account = 0; account < material.accounts().size(); ++account)
        profiles.push_back(profileOf(account, reading));
    return profiles;
}

// Each account again by each coder alone, where more than one coded it.
void addCoders(const StudySnapshot& snapshot, const Selection& selection, std::vector<Profile>& profiles) {
    const std::vector<Coder> coders = selection.coders.empty() ? CountingCoders(snapshot).ranking() : selection.coders;
    if (coders.size() < 2) return;
    std::unordered_map<CaseKey, std::size_t> places;
    for (std::size_t i = 0; i < profiles.size(); ++i)
        places.emplace(profiles[i].ego, i);
    for (const Coder& coder : coders) {
        Selection alone = selection;
        alone.coders = {coder};
        for (Profile& profile : profilesOf(Material(snapshot, alone))) {
            const auto place = places.find(profile.ego);
            if (place == places.end()) continue;
            profile.coder = coder;
            profiles[place->second].byCoder.push_back(std::move(profile));
        }
    }
    for (Profile& profile : profiles)
        if (profile.byCoder.size() < 2) profile.byCoder.clear();
}

} // namespace

std::vector<Profile> profiles(const StudySnapshot& snapshot, const Selection& selection) {
    const Material material(snapshot, selection);
    std::vector<Profile> all = profilesOf(material), interviewed;
    for (std::size_t account = 0; account < all.size(); ++account)
        if (material.accounts()[account].interviewed) interviewed.push_back(std::move(all[account]));
    addCoders(snapshot, selection, interviewed);
    return interviewed;
}

Profile profile(const StudySnapshot& snapshot, CaseKey ego, const Selection& selection) {
    const auto found =
        std::find_if(snapshot.cases.begin(), snapshot.cases.end(), [ego](const Case& c) { return c.key == ego; });
    if (found == snapshot.cases.end())
        throw Error("This study has no such case.", {}, "List the cases of the study and choose one of them.");
    Selection narrowed = selection;
    narrowed.cases = {ego};
    const Material material(snapshot, narrowed);
    if (material.accounts().empty())
        throw Error(
            fmt::format("Nobody has coded the account of {} yet, so there is nothing to describe.", found->label), {},
            "Code the account first, or choose other coders and sources.");
    std::vector<Profile> only = profilesOf(material);
    addCoders(snapshot, narrowed, only);
    return std::move(only.front());
}

} // namespace kith::analysis
