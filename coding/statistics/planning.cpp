#include "kith/statistics/planning.h"

#include "distributions.h"
#include "kith/model/error.h"
#include "kith/statistics/intervals.h"
#include "kith/statistics/tests.h"
#include "permuted_totals.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace kith::statistics {
namespace {

constexpr std::int64_t mostForExact = 60; // people up to whom the exact p value is quick enough to be simulated
constexpr std::int64_t mostPeople = 10'000;
constexpr double step = 0.01;

void checkProbability(double p) {
    if (!(p >= 0 && p <= 1)) throw Error("A probability is not between 0 and 1.");
}

void checkPeople(std::int64_t n) {
    if (n < 1) throw Error("A study needs at least one person.");
    if (n > mostPeople) throw Error("Studies of more than 10,000 people are not simulated.");
}

void check(const AssumedPeople& people, double alpha, const Simulation& simulation) {
    checkProbability(people.sameDraw);
    checkPeople(people.n);
    if (!(alpha > 0 && alpha < 1)) throw Error("The level of a test is not between 0 and 1.", {}, "Usual is 0.05.");
    if (simulation.replicates < 1) throw Error("A simulation needs at least one study.");
}

Power powerFrom(int found, const Simulation& simulation) {
    const double power = static_cast<double>(found) / simulation.replicates;
    return {power, std::sqrt(power * (1 - power) / simulation.replicates)};
}

// One person's answers: whether each item is shown.
class Person {
public:
    Person(const AssumedPeople& people, Generator& generator)
        : generator_(generator), alike_(people.sameDraw > 0 && generator.unit() < people.sameDraw),
          throw_(alike_ ? generator.unit() : 0) {}
    bool shows(double probability) { return (alike_ ? throw_ : generator_.unit()) < probability; }

private:
    Generator& generator_;
    bool alike_;   // one throw for all answers
    double throw_; // that one
};

// Judges studies by Cochran's Q. What chance makes of the totals depends only on how many people show how many
// conditions, and is kept for the next study that has the same.
class CochranJudge {
public:
    explicit CochranJudge(double alpha) : alpha_(alpha) {}

    bool finds(const Responses& responses) {
        const ConditionTotals totals = totalsOf(responses);
        const auto statistic = statisticOf(totals);
        if (!statistic) return false;
        if (static_cast<std::int64_t>(responses.size()) <= mostForExact) {
            auto found = chances_.find(totals.shown);
            if (found == chances_.end()) found = chances_.emplace(totals.shown, permutedSquares(totals.shown)).first;
            if (found->second) return found->second->at(totals.squares) <= alpha_;
        }
        return chiSquareAbove(static_cast<int>(responses.front().size()) - 1, *statistic) <= alpha_;
    }

private:
    double alpha_;
    std::map<std::vector<std::size_t>, std::optional<std::map<std::int64_t, double>>> chances_;
};

Power cochranPower(CochranJudge& judge, const AssumedPeople& people, const std::vector<double>& probabilities,
                   const Simulation& simulation) {
    Generator generator(simulation.seed);
    Responses responses(static_cast<std::size_t>(people.n), std::vector<bool>(probabilities.size()));
    int found = 0;
    for (int study = 0; study < simulation.replicates; ++study) {
        for (auto& answers : responses) {
            Person person(people, generator);
            for (std::size_t i = 0; i < probabilities.size(); ++i)
                answers[i] = person.shows(probabilities[i]);
        }
        if (judge.finds(responses)) ++found;
    }
    return powerFrom(found, simulation);
}

// Whether the sign-flip test finds a difference; of many people by its large-sample form, sum / root of sum of squares.
bool signsFind(const std::vector<double>& values, double alpha) {
    if (static_cast<std::int64_t>(values.size()) <= mostForExact) return signFlipTest(values)->value <= alpha;
    double sum = 0, squares = 0;
    for (const double value : values) {
        sum += value;
        squares += value * value;
    }
    return squares > 0 && std::abs(sum) >= normalQuantile(1 - alpha / 2) * std::sqrt(squares);
}

// The smallest number of steps, up to `most`, whose power is as wanted: power grows with the difference.
template<class PowerAt>
std::optional<Detectable> smallest(int most, double wanted, PowerAt powerAt) {
    if (!(wanted > 0 && wanted < 1)) throw Error("The power wanted is not between 0 and 1.", {}, "Usual is 0.8.");
    Power enough = most > 0 ? powerAt(most * step) : Power{};
    if (enough.value < wanted) return std::nullopt;
    int few = 0, many = most;
    while (many - few > 1) {
        const int middle = (few + many) / 2;
        const Power power = powerAt(middle * step);
        if (power.value >= wanted) {
            many = middle;
            enough = power;
        } else {
            few = middle;
        }
    }
    return Detectable{many * step, enough};
}

int stepsOf(double room) {
    return static_cast<int>(std::floor(room / step + 1e-9));
}

// From the base upwards where there is more room, else downwards.
double moved(double base, double difference) {
    return std::clamp(base <= 0.5 ? base + difference : base - difference, 0.0, 1.0);
}

void checkWidth(double wanted, double share) {
    checkProbability(share);
    if (!(wanted >= step && wanted < 0.5))
        throw Error("A half width is not between 0.01 and 0.5.", {}, "10 points are 0.1.");
}

} // namespace

HalfWidth halfWidth(std::int64_t n, double share, double level, const Simulation& simulation) {
    checkProbability(share);
    checkPeople(n);
    if (simulation.replicates < 1) throw Error("A simulation needs at least one study.");
    Generator generator(simulation.seed);
    std::map<std::int64_t, int> studiesOf; // by count
    for (int study = 0; study < simulation.replicates; ++study) {
        std::int64_t count = 0;
        for (std::int64_t person = 0; person < n; ++person)
            if (generator.unit() < share) ++count;
        ++studiesOf[count];
    }
    const auto width = [&](std::int64_t count) {
        const auto interval = wilson(count, n, level);
        return (interval->high - interval->low) / 2;
    };
    const double studies = simulation.replicates;
    double mean = 0, squares = 0;
    for (const auto& [count, times] : studiesOf)
        mean += times / studies * width(count);
    for (const auto& [count, times] : studiesOf)
        squares += times * (width(count) - mean) * (width(count) - mean);
    return {mean, studies > 1 ? std::sqrt(squares / (studies - 1) / studies) : 0};
}

std::int64_t peopleForHalfWidth(double wanted, double share, double level, const Simulation& simulation) {
    checkWidth(wanted, share);
    std::int64_t few = 0, many = 1;
    while (halfWidth(many, share, level, simulation).mean > wanted) {
        if (many == mostPeople) throw Error("More than 10,000 people would be needed.", {}, "Take a wider interval.");
        few = many;
        many = std::min(2 * many, mostPeople);
    }
    while (many - few > 1) {
        const std::int64_t middle = few + (many - few) / 2;
        (halfWidth(middle, share, level, simulation).mean <= wanted ? many : few) = middle;
    }
    return many;
}

Power powerOfCochranQ(const AssumedPeople& people, const std::vector<double>& probabilities, double alpha,
                      const Simulation& simulation) {
    check(people, alpha, simulation);
    if (probabilities.size() < 2) throw Error("Cochran's Q compares at least two conditions.");
    for (const double probability : probabilities)
        checkProbability(probability);
    CochranJudge judge(alpha);
    return cochranPower(judge, people, probabilities, simulation);
}

Power powerOfSignFlip(const AssumedPeople& people, const TwoSetsOfItems& items, double alpha,
                      const Simulation& simulation) {
    check(people, alpha, simulation);
    checkProbability(items.probabilityA);
    checkProbability(items.probabilityB);
    if (items.itemsA < 1 || items.itemsB < 1) throw Error("A set of items is empty.");
    Generator generator(simulation.seed);
    std::vector<double> values(static_cast<std::size_t>(people.n));
    int found = 0;
    for (int study = 0; study < simulation.replicates; ++study) {
        for (double& value : values) {
            Person person(people, generator);
            int a = 0, b = 0;
            for (int i = 0; i < items.itemsA; ++i)
                a += person.shows(items.probabilityA) ? 1 : 0;
            for (int i = 0; i < items.itemsB; ++i)
                b += person.shows(items.probabilityB) ? 1 : 0;
            value = static_cast<double>(a) / items.itemsA - static_cast<double>(b) / items.itemsB;
        }
        if (signsFind(values, alpha)) ++found;
    }
    return powerFrom(found, simulation);
}

std::optional<Detectable> detectableByCochranQ(const AssumedPeople& people, int conditions, double base, double power,
                                               double alpha, const Simulation& simulation) {
    check(people, alpha, simulation);
    checkProbability(base);
    if (conditions < 2) throw Error("Cochran's Q compares at least two conditions.");
    CochranJudge judge(alpha);
    return smallest(stepsOf(std::max(base, 1 - base)), power, [&](double difference) {
        std::vector<double> probabilities(static_cast<std::size_t>(conditions), base);
        probabilities.front() = moved(base, difference);
        return cochranPower(judge, people, probabilities, simulation);
    });
}

std::optional<Detectable> detectableBySignFlip(const AssumedPeople& people, const TwoSetsOfItems& items, double power,
                                               double alpha, const Simulation& simulation) {
    checkProbability(items.probabilityB);
    return smallest(stepsOf(std::max(items.probabilityB, 1 - items.probabilityB)), power, [&](double difference) {
        TwoSetsOfItems changed = items;
        changed.probabilityA = moved(items.probabilityB, difference);
        return powerOfSignFlip(people, changed, alpha, simulation);
    });
}

} // namespace kith::statistics
