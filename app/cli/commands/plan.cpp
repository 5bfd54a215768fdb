// kith plan: how many people a next study needs, and what it could show.
#include "commands.h"
#include "common.h"

#include "kith/study/planning.h"

#include <fmt/format.h>

#include <charconv>
#include <memory>

namespace kith::cli {
namespace {

struct Input {
    std::vector<std::string> people, expected;
    double share = 0.5, halfWidth = 0, prevalence = 0.1;
    int seed = 1;
    bool json = false;
    study::FactorsExpected factors;
    study::PlanOptions options;
};

// "0.6,0.3,0.3": shares from 0 to 1.
std::vector<double> sharesFrom(const std::vector<std::string>& typed, const char* option) {
    std::vector<double> shares;
    for (const std::string& word : typed)
        for (std::size_t begin = 0; begin <= word.size();) {
            const std::size_t end = std::min(word.find(',', begin), word.size());
            double share = -1;
            const auto [stop, error] = std::from_chars(word.data() + begin, word.data() + end, share);
            if (error != std::errc() || stop != word.data() + end || !(share >= 0 && share <= 1))
                throw WrongUsage{fmt::format("{} takes shares from 0 to 1, such as 0.6,0.3,0.3; not \"{}\".", option,
                                             word.substr(begin, end - begin))};
            shares.push_back(share);
            begin = end + 1;
        }
    return shares;
}

// The arguments that all plans share, and the printing of what `make` makes.
Command plan(std::string name, std::string summary, std::vector<Argument> arguments, const std::shared_ptr<Input>& in,
             std::function<Table(const Input&)> make) {
    Command command;
    command.name = std::move(name);
    command.summary = std::move(summary);
    command.arguments = std::move(arguments);
    command.arguments.push_back({"--people", &in->people, "sizes of the study: 12,16,20 (default: 10 to 100)"});
    command.arguments.push_back(languageOption(in->options.language));
    command.arguments.push_back(jsonOption(in->json));
    command.run = [in, make = std::move(make)](Screen& screen) {
        in->options.people = numbersFrom(in->people, "--people");
        if (in->seed < 0) throw WrongUsage{"--seed is a whole number from 0."};
        in->options.seed = static_cast<std::uint64_t>(in->seed);
        screen.table(make(*in), in->json, in->options.language);
    };
    return command;
}

std::vector<Argument> simulated(Input& in) {
    return {{"--seed", &in.seed, "of the random numbers (default: 1)"},
            {"--replicates", &in.options.replicates, "simulated studies for each figure (default: 2000)"}};
}

std::vector<Argument> tested(Input& in) {
    std::vector<Argument> arguments = simulated(in);
    arguments.push_back({"--power", &in.options.power, "chance of finding what is there (default: 0.8)"});
    arguments.push_back({"--alpha", &in.options.alpha, "p that counts as finding it (default: 0.05)"});
    arguments.push_back(
        {"--same", &in.options.sameDraw, "how alike one person's answers are, 0 to 1 (default: 0, independent)"});
    return arguments;
}

Command shareAction() {
    auto in = std::make_shared<Input>();
    std::vector<Argument> arguments = simulated(*in);
    arguments.push_back({"--expected", &in->share, "share of people who would show it (default: 0.5)"});
    arguments.push_back({"--half-width", &in->halfWidth, "wanted: half of the interval's width, such as 0.1"});
    Command command = plan("share", "how wide the interval of a share will be", arguments, in, [](const Input& input) {
        return study::planShare(input.share, input.halfWidth, input.options);
    });
    command.examples = {{"kith plan share --expected 0.3 --half-width 0.1", "people for ± 10 points"}};
    return command;
}

Command stagesAction() {
    auto in = std::make_shared<Input>();
    std::vector<Argument> arguments = tested(*in);
    arguments.push_back({"--expected", &in->expected, "share of people at each stage: 0.6,0.3,0.3", true});
    Command command = plan(
        "stages", "whether a difference between stages would be found (Cochran's Q)", arguments, in,
        [](const Input& input) { return study::planStages(sharesFrom(input.expected, "--expected"), input.options); });
    command.examples = {{"kith plan stages --expected 0.6,0.3,0.3 --people 16,24,32", "power at three sizes"}};
    return command;
}

Command factorsAction() {
    auto in = std::make_shared<Input>();
    std::vector<Argument> arguments = tested(*in);
    arguments.push_back({"--first", &in->factors.first, "how many factors stand against the others (default: 4)"});
    arguments.push_back({"--others", &in->factors.others, "how many others there are (default: 5)"});
    arguments.push_back({"--expected", &in->expected,
                         "share of people who show one of the first, and one of the "
                         "others: 0.5,0.3",
                         true});
    Command command = plan("factors", "whether some factors would be found to matter more (sign-flip test)", arguments,
                           in, [](const Input& input) {
                               const auto shares = sharesFrom(input.expected, "--expected");
                               if (shares.size() != 2) throw WrongUsage{"--expected takes two shares here: 0.5,0.3."};
                               study::FactorsExpected expected = input.factors;
                               expected.shareOfFirst = shares[0];
                               expected.shareOfOthers = shares[1];
                               return study::planFactors(expected, input.options);
                           });
    command.examples = {{"kith plan factors --expected 0.5,0.3 --people 16", "four factors against five"}};
    return command;
}

Command themesAction() {
    auto in = std::make_shared<Input>();
    std::vector<Argument> arguments{
        {"--prevalence", &in->prevalence, "share of people who would tell of it (default: 0.1)"},
        {"--power", &in->options.power, "chance of seeing it (default: 0.8)"}};
    Command command = plan("themes", "how many interviews it takes to see a theme", arguments, in,
                           [](const Input& input) { return study::planThemes(input.prevalence, input.options); });
    command.examples = {{"kith plan themes --prevalence 0.05 --power 0.95", "59 people"}};
    return command;
}

Command agreementAction() {
    auto in = std::make_shared<Input>();
    struct Agreement {
        std::vector<std::string> kappas, rates;
        study::AgreementExpected expected;
    };
    auto wish = std::make_shared<Agreement>();
    std::vector<Argument> arguments{
        {"--kappa", &wish->kappas, "kappas that the coders may have: 0.7,0.8,0.9 (the default)"},
        {"--at-least", &wish->expected.least, "kappa that is to be ruled out (default: 0.6)"},
        {"--rates", &wish->rates, "share of units to which each coder gives the code: 0.1,0.1 (the default)"},
        {"--half-width", &wish->expected.halfWidth, "half of the interval's width (default: 0.1)"},
        {"--power", &in->options.power, "chance of ruling it out (default: 0.8)"},
        {"--alpha", &in->options.alpha, "p that rules it out (default: 0.05)"},
        languageOption(in->options.language),
        jsonOption(in->json)};
    Command command;
    command.name = "agreement";
    command.summary = "how much two coders must both code (Cohen's kappa)";
    command.arguments = std::move(arguments);
    command.run = [in, wish](Screen& screen) {
        wish->expected.kappas = sharesFrom(wish->kappas, "--kappa");
        if (const auto rates = sharesFrom(wish->rates, "--rates"); !rates.empty()) {
            if (rates.size() != 2) throw WrongUsage{"--rates takes two shares: 0.1,0.1."};
            wish->expected.first = rates[0];
            wish->expected.second = rates[1];
        }
        screen.table(study::planAgreement(wish->expected, in->options), in->json, in->options.language);
    };
    command.examples = {{"kith plan agreement --kappa 0.85 --at-least 0.7 --rates 0.5,0.5", "117 units"}};
    return command;
}

} // namespace

Command planCommand() {
    Command command;
    command.name = "plan";
    command.summary = "plan a next study: how many people, and what so many could show";
    command.description =
        "No project is needed. What cannot be computed exactly is simulated, with a seed, and has its "
        "standard error beside it.";
    command.actions = {shareAction(), stagesAction(), factorsAction(), themesAction(), agreementAction()};
    command.examples = {{"kith plan stages --expected 0.6,0.3,0.3 --people 16", "power of a test over stages"}};
    command.run = [](Screen&) { throw WrongUsage{"plan what? One of: share, stages, factors, themes, agreement."}; };
    return command;
}

} // namespace kith::cli
