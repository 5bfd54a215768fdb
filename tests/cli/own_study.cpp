#include "cli/own_study.h"

namespace kith::test {

std::vector<std::string> surveyImport(const std::string& project) {
    return {"import",
            project,
            "--id",
            "nr",
            "--attribute",
            "vak",
            "--attribute",
            "jaren:number",
            "--contact",
            "wie_1+waar_1",
            "--contact",
            "wie_2+waar_2",
            "--reason",
            "waarom_1:maintain",
            "--reason",
            "waarom_2:maintain",
            "--consent",
            "analyse",
            "--consent",
            "quote",
            ownData + "form.csv"};
}

OwnSources::OwnSources() {
    ok({"new", "study.kith", "--title", "Repair and grow"});
    ok({"import", "study.kith", "--consent", "analyse", "--consent", "quote", ownData + "sanne.txt",
        ownData + "tobias.md", ownData + "ama.vtt"});
    ok({"import", "study.kith", "--kind", "literature", ownData + "weak-ties.txt"});
    ok(surveyImport("study.kith"));
}

OwnStudy::OwnStudy() {
    ok({"sources", "load", "study.kith", ownData + "cases.csv"});
    ok({"contacts", "load", "study.kith", ownData + "contacts.csv", ownData + "ties.csv", ownData + "changes.csv",
        ownData + "alter-ties.csv"});
    ok({"code", "load", "study.kith", ownData + "codings.csv"});
}

std::string OwnStudy::state() const {
    return ok({"journal", "study.kith", "--json"}) + ok({"code", "list", "study.kith", "--json"}) +
           ok({"contacts", "study.kith", "--json"}) + ok({"sources", "study.kith", "--json"}) +
           ok({"sources", "cases", "study.kith", "--json"}) + ok({"codes", "study.kith", "--json"});
}

} // namespace kith::test
