// kith-train: learns what the finder of people knows of a language from texts with marked mentions, and measures it.
#include "language.h"
#include "measuring.h"

#include "kith/model/error.h"
#include "kith/training/gold.h"
#include "kith/training/training.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <filesystem>
#include <fstream>
#include <iostream>
#include <optional>

namespace {

using namespace kith;
using namespace kith::training;

void write(const std::filesystem::path& file, const std::string& bytes) {
    std::ofstream out(file, std::ios::binary);
    out << bytes;
    if (!out.flush()) throw Error("This file cannot be written.", {file.string(), {}}, "Choose another place.");
}

std::string read(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    if (!in) throw Error("This file cannot be read.", {file.string(), {}}, "Check its name.");
    return {std::istreambuf_iterator<char>(in), {}};
}

void writeAll(const std::filesystem::path& folder, const std::vector<GoldText>& texts) {
    std::filesystem::create_directories(folder);
    for (const GoldText& text : texts)
        write(folder / (text.id + ".json"), writeGoldJson(text));
}

std::vector<GoldText> readAll(const std::vector<std::string>& folders, const std::string& language,
                              const people::Language* own) {
    std::vector<GoldText> all;
    for (const std::string& folder : folders) {
        std::vector<GoldText> texts = readGoldFolder(folder, language, own);
        std::move(texts.begin(), texts.end(), std::back_inserter(all));
    }
    return all;
}

int run(int argc, char** argv) {
    CLI::App app{"Learns the models of Kith's finder of people, and measures them."};
    app.require_subcommand(1);
    std::string language;
    std::string out;
    std::vector<std::string> folders;
    std::vector<std::string> always;
    int folds = 5;
    LearnOptions options;
    options.report = [](const std::string& line) { std::cerr << line << '\n'; };
    std::string lists;
    const auto ownLists = [&lists](CLI::App* command) {
        command->add_option("--lists", lists,
                            "the folder of a language that Kith does not ship, named after its code, with its lists");
    };
    const auto size = [&options](CLI::App* command) {
        command
            ->add_option("--lines", options.lines, "how large the model becomes: about 128 * 2^N bytes (default: 14)")
            ->check(CLI::Range(6, 20));
    };

    auto* convert = app.add_subcommand("convert", "write texts with inline mark-up in the JSON form");
    convert->add_option("FOLDER", folders, "texts with marked mentions")->required();
    convert->add_option("-o,--out", out, "the folder to write")->required();
    ownLists(convert);

    auto* learn = app.add_subcommand("learn", "learn the model of a language");
    learn->add_option("FOLDER", folders, "texts with marked mentions")->required();
    learn->add_option("--language", language, "the language of the texts to take")->required();
    learn->add_option("-o,--out", out, "the file to write")->required();
    ownLists(learn);
    size(learn);

    auto* cross = app.add_subcommand("folds", "find the mentions of each text by a model that did not see it");
    cross->add_option("FOLDER", folders, "texts with marked mentions")->required();
    cross->add_option("--always", always, "folders that every fold learns from");
    cross->add_option("--language", language, "the language of the texts to take")->required();
    cross->add_option("--folds", folds, "how many parts the texts are dealt into")->check(CLI::Range(2, 1000));
    cross->add_option("-o,--out", out, "the folder to write what was found to")->required();
    ownLists(cross);
    size(cross);

    std::string model;
    auto* find =
        app.add_subcommand("find", "find the mentions of texts, to measure a model on texts that it never saw");
    find->add_option("FOLDER", folders, "texts with marked mentions")->required();
    find->add_option("--language", language, "the language of the texts to take")->required();
    find->add_option("--model", model, "a file that 'learn' wrote (default: the model that Kith ships)");
    find->add_option("-o,--out", out, "the folder to write what was found to")->required();
    ownLists(find);

    Measured measured;
    std::string kind;
    bool asJson = false;
    const auto whatIsMeasured = [&](CLI::App* command) {
        command->add_option("GOLD", measured.gold, "the folder of texts with marked mentions")->required();
        ownLists(command);
        command->add_flag("--no12", measured.options.withoutSpeakers, "leave out I, you and we");
        command->add_option("--genre", measured.genre, "only texts of this genre");
        command->add_option("--kind", kind, "only mentions of this kind")
            ->check(CLI::IsMember({"name", "nominal", "pronoun"}));
    };
    auto* score = app.add_subcommand("score", "tell how well mentions that were found agree with those marked");
    whatIsMeasured(score);
    score->add_option("FOUND", measured.found, "folders of what was found, as 'folds' writes them")->required();
    score->add_flag("--json", asJson, "print JSON");

    auto* errors = app.add_subcommand("errors", "sort the mentions that were missed or found wrongly, with examples");
    whatIsMeasured(errors);
    errors->add_option("FOUND", measured.found, "the folder of what was found")->required()->expected(1);
    errors->add_option("--kinds", measured.kinds, "how many kinds of errors to show");
    errors->add_option("--examples", measured.examples, "how many examples of each");

    CLI11_PARSE(app, argc, argv);
    for (const MentionKind one : {MentionKind::Name, MentionKind::Nominal, MentionKind::Pronoun})
        if (kind == toString(one)) measured.options.kind = one;
    std::optional<people::Language> own;
    if (!lists.empty()) own = people::readLanguage(std::filesystem::path(lists));
    options.own = measured.own = own ? &*own : nullptr;
    if (*convert) writeAll(out, readAll(folders, "", options.own));
    if (*learn) write(out, learnModel(readAll(folders, language, options.own), options));
    if (*cross)
        writeAll(out, predictByFolds(readAll(folders, language, options.own),
                                     always.empty() ? std::vector<GoldText>{} : readAll(always, language, options.own),
                                     folds, options));
    if (*find) {
        std::vector<GoldText> found;
        const std::string bytes = model.empty() ? std::string() : read(model);
        if (!model.empty()) (void)people::readModel(model, bytes); // an error names the file
        for (const GoldText& text : readAll(folders, language, options.own))
            found.push_back(predict(text, bytes, options.own));
        writeAll(out, found);
    }
    if (*score) std::cout << (asJson ? scoreJson(measured) : scoreTables(measured));
    if (*errors) std::cout << errorTables(measured);
    return 0;
}

} // namespace

int main(int argc, char** argv) {
    try {
        return run(argc, argv);
    } catch (const Error& error) {
        std::cerr << error.what() << '\n';
    } catch (const std::exception& error) {
        std::cerr << "kith-train: " << error.what() << '\n';
    }
    return 1;
}
