#include "table_options.h"

#include "common.h"

namespace kith::cli {

void addTableOptions(std::vector<Argument>& arguments, study::TableOptions& options, std::string& stage) {
    const std::vector<Argument> chosen{
        {"--layer", &options.layer,
         "codes of this layer: factor, role, attitude, intention, activity, skill, technology, orchestration"},
        {"--codes", &options.codes, "these codes; role.* is every code whose name begins so"},
        {"--group", &options.group, "codes of this group"},
        {"--reading", &options.reading, "reading of the factors: A or B"},
        {"--stage", &stage, "codings of this stage", false, {"build", "maintain", "activate"}},
        {"--attribute", &options.attribute, "attribute of the cases for factors-by-attribute"},
        {"--where", &options.where, "ATTRIBUTE=VALUE: these cases only"},
        {"--sources",
         &options.sources,
         "interviews or surveys only",
         false,
         {"interview", "survey", "field-note", "all"}},
        {"--compare", &options.compare,
         "A,B: two values of the attribute to subtract in factors-by-attribute (default: the only two there are)"},
        {"--interval",
         &options.interval,
         "interval of shares of people (default: wilson)",
         false,
         {"wilson", "wilson-corrected", "clopper-pearson", "jeffreys", "agresti-coull", "bayes-uniform"}},
        {"--suppress", &options.suppress, "hide counts of fewer people than this, but not 0"},
        {"--base", &options.base, "interviews that saturation is measured by (default: 4)"},
        {"--run", &options.run, "interviews that saturation looks at together (default: 2)"},
        {"--threshold", &options.threshold, "share of new codes that saturation takes for little (default: 0.05)"},
        {"--by-coder", &options.coders, "codings of these coders (default: one coder for each source)"}};
    arguments.insert(arguments.end(), chosen.begin(), chosen.end());
}

void chooseStage(study::TableOptions& options, const std::string& stage) {
    if (!stage.empty()) options.stage = wanted<Stage>(stage, "--stage", "build, maintain, activate");
}

} // namespace kith::cli
