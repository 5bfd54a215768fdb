// kith agreement: how far coders agree.
#include "agreement_study.h"
#include "commands.h"
#include "common.h"

#include "kith/study/agreement_data.h"
#include "kith/study/writing.h"

#include <memory>

namespace kith::cli {
namespace {

struct Input {
    std::string data, output;
    bool json = false;
    std::string project, coders, kind; // of a study
    int round = 0;
    study::AgreementWish ofStudy;
    study::AgreementDataOptions ofData;
};

void show(const Input& in, const Table& table, Screen& screen) {
    if (in.output.empty()) {
        screen.table(table, in.json, in.ofData.language);
        return;
    }
    study::writeTable(in.output, table, in.ofData.language);
    screen.print(in.output);
}

void run(const Input& in, Screen& screen) {
    if (in.data.empty() == in.project.empty())
        throw WrongUsage{"name a project, or the table to compare: --data FILE."};
    if (in.data.empty()) {
        study::AgreementWish wish = in.ofStudy;
        wish.coders = namesFrom(in.coders);
        wish.language = in.ofData.language;
        if (in.round != 0) wish.round = in.round;
        showAgreement(screen, in.project, wish, in.kind, in.output, in.json);
        return;
    }
    if (in.ofData.bootstrap < 0) throw WrongUsage{"--bootstrap is the number of draws, such as 2000."};
    show(in, study::agreementOfData(in.data, in.ofData), screen);
}

} // namespace

Command agreementCommand() {
    auto in = std::make_shared<Input>();
    Command command;
    command.name = "agreement";
    command.summary = "how far coders agree: percent, kappas, AC1, alphas, gamma, F1";
    command.description =
        "Of a project: over the sources that the coders were assigned and have done (where nobody was assigned one: "
        "that "
        "several\ncoded), codes on turns and as passages, whom both found, ties, roles and stages.\n"
        "--data FILE compares values or marked passages from elsewhere (csv, xlsx, ods; - for a csv on standard "
        "input). Forms, known by their columns:\n"
        "  unit,coder,value               a row for each value\n"
        "  unit,ANNA,BRAM                 a row for each unit, a column for each coder; an empty cell is no value\n"
        "  coder,begin,end,code,text      a row for each marked passage, its end not included; a row without a code: "
        "the "
        "coder\n"
        "                                 marked nothing; without coder and code: where the text begins and ends\n"
        "With --form table: rows are the first coder's categories, columns the second's; with --form counts: a column "
        "for each\n"
        "category says how many coders chose it. A column interview (or text) says what --bootstrap draws.\n"
        "A coefficient that is not defined is a dash, with the reason.";
    command.arguments = {
        {"PROJECT", &in->project, "the project file", false},
        {"--coders", &in->coders, "coders of the project, with commas between them (default: all)"},
        {"--table",
         &in->kind,
         "this table only (default: all of them)",
         false,
         {"agreement", "agreement-contacts", "agreement-ties", "agreement-roles", "agreement-stages",
          "agreement-drift"}},
        {"--layer", &in->ofStudy.layer, "codes of this layer only"},
        {"--codes", &in->ofStudy.codes, "these codes only; role.* is every code whose name begins so"},
        {"--pairs", &in->ofStudy.pairs, "with more than two coders: each two of them as well"},
        {"--round", &in->round, "sources of this round of double coding only"},
        {"--data", &in->data, "values or marked passages: csv, xlsx, ods, - for standard input"},
        {"--form",
         &in->ofData.form,
         "how the table is laid out (default: known by its columns)",
         false,
         {"long", "wide", "units", "table", "counts"}},
        {"--level",
         &in->ofData.level,
         "what the values are (default: nominal)",
         false,
         {"nominal", "ordinal", "interval", "ratio"}},
        {"--category", &in->ofData.categories, "a value that could be given, once for each, from low to high"},
        {"--missing", &in->ofData.missing, "a word that stands for no value, such as NA"},
        {"--bootstrap", &in->ofData.bootstrap, "draws for 95 % intervals, such as 2000 (default: none)"},
        {"-o,--output", &in->output, "write to a file: .csv .xlsx .html .json .tex"},
        languageOption(in->ofData.language),
        jsonOption(in->json)};
    command.examples = {
        {"kith agreement study.kith --coders anna,bram", "codes, contacts, ties, roles and stages of a study"},
        {"kith agreement --data ratings.csv", "every coefficient of a table of values"},
        {"kith agreement --data ratings.csv --level ordinal --bootstrap 2000", "with intervals"},
        {"kith agreement --data passages.csv --json", "unitizing alphas, gamma and F1, as JSON"}};
    command.run = [in](Screen& screen) { run(*in, screen); };
    command.actions = agreementActions();
    return command;
}

} // namespace kith::cli
