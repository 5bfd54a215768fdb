#include "kith/study/accounts.h"

#include "coding/passages.h"
#include "people/sentence_around.h"
#include "people/suggestions.h"

#include "kith/study/lookup.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

namespace kith::study {
namespace {

double rounded(double confidence) {
    return std::floor(confidence * 1000 + 0.5) / 1000;
}

void completeMentions(AccountPeople& people, const Suggesting::Account& account, SourceNames& names) {
    for (const Suggesting::Told& told : account.texts) {
        SentencesOfTurns sentences(told.text, told.language);
        for (PlacedMention& mention : people.mentions) {
            if (mention.passage.source != told.source->key || mention.passage.part != told.part) continue;
            mention.source = names.of(mention.passage);
            const auto turn = std::find_if(told.turns.begin(), told.turns.end(),
                                           [&](const Turn& each) { return each.number == mention.turn; });
            mention.sentence =
                turn == told.turns.end() ? mention.passage.span : sentences.around(turn->words, mention.passage.span);
        }
    }
}

} // namespace

std::vector<std::size_t> mostDoubtfulFirst(const AccountPeople& people) {
    constexpr double even = 0.5;
    std::vector<std::size_t> order(people.contacts.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    const auto doubt = [&](std::size_t i) {
        const Suggestion& one = people.contacts[i];
        return std::pair(one.decided.has_value(), std::abs(rounded(one.confidence) - even));
    };
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return doubt(a) < doubt(b); });
    return order;
}

struct AccountReading::State {
    State(const project::Project& read, FindOptions chosen)
        : project(read), options(std::move(chosen)),
          suggesting(std::make_unique<Suggesting>(project, options.language, options.contacts)),
          names(std::make_unique<SourceNames>(project)) {}

    // Its contacts and decisions as they are now; its texts, and the mentions in them, as read before.
    AccountPeople of(const Case& ego) {
        if (!last || last->ego.key != ego.key) {
            Suggesting::Account account = suggesting->read(ego);
            Suggesting::Mentions mentions = suggesting->mentionsIn(account);
            last = std::make_unique<Last>(Last{ego, std::move(account), std::move(mentions)});
        }
        AccountPeople people = suggesting->find(last->account, last->mentions);
        people.ego = ego;
        people.unreadable.assign(last->account.unreadable.begin(), last->account.unreadable.end());
        completeMentions(people, last->account, *names);
        return people;
    }

    const project::Project& project;
    FindOptions options;
    std::unique_ptr<Suggesting> suggesting;
    std::unique_ptr<SourceNames> names;
    struct Last {
        Case ego;
        Suggesting::Account account;
        Suggesting::Mentions mentions;
    };
    std::unique_ptr<Last> last; // points into suggesting
};

AccountReading::AccountReading(const project::Project& project, const FindOptions& options, const Job& job) {
    job.check();
    job.report({"Reading the words of the study", 0, 1});
    state_ = std::make_unique<State>(project, options);
    job.check();
    job.report({"Reading the words of the study", 1, 1});
}
AccountReading::~AccountReading() = default;
AccountReading::AccountReading(AccountReading&&) noexcept = default;
AccountReading& AccountReading::operator=(AccountReading&&) noexcept = default;

AccountPeople AccountReading::of(const std::string& ego) {
    return state_->of(findCase(state_->project, ego));
}

AccountPeople AccountReading::of(CaseKey ego) {
    for (const Case& one : state_->project.cases())
        if (one.key == ego) return state_->of(one);
    throw Error("The project has no such case any more.");
}

void AccountReading::refresh() {
    State& state = *state_;
    if (!state.suggesting->readDecisionsAgain()) {
        state.last.reset();
        state.suggesting = std::make_unique<Suggesting>(state.project, state.options.language, state.options.contacts);
        state.names = std::make_unique<SourceNames>(state.project);
    } else if (state.last) {
        state.last->account.contacts = state.project.contactsOf(state.last->ego.key);
    }
}

AccountPeople peopleOf(const project::Project& project, const std::string& ego, const FindOptions& options,
                       const Job& job) {
    const Case found = findCase(project, ego);
    AccountReading reading(project, options, job);
    return reading.of(found.label);
}

std::vector<std::size_t> mentionsIn(const AccountPeople& people, SourceKey source, std::int64_t part) {
    std::vector<std::size_t> here;
    for (std::size_t i = 0; i < people.mentions.size(); ++i)
        if (people.mentions[i].passage.source == source && people.mentions[i].passage.part == part) here.push_back(i);
    return here;
}

std::vector<PlacedMention> AccountReading::mentionsIn(const std::string& source, std::int64_t part) {
    const SourcePlace place = findSource(state_->project, source);
    part = place.part.value_or(part);
    std::vector<PlacedMention> here;
    for (const CaseKey teller : state_->suggesting->tellersIn(place.source, part)) {
        const AccountPeople people = of(teller);
        for (const std::size_t i : study::mentionsIn(people, place.source.key, part)) {
            here.push_back(people.mentions[i]);
            here.back().contact.reset();
        }
    }
    // The interviewer's words belong to every account of the source.
    const auto position = [](const PlacedMention& mention) {
        return std::pair(mention.passage.span.begin.value, -mention.passage.span.end.value);
    };
    std::stable_sort(here.begin(), here.end(), [&](const auto& a, const auto& b) { return position(a) < position(b); });
    const auto same = [](const PlacedMention& a, const PlacedMention& b) { return a.passage.span == b.passage.span; };
    here.erase(std::unique(here.begin(), here.end(), same), here.end());
    return here;
}

} // namespace kith::study
