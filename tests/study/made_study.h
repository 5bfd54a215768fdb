// A small study in a folder of its own: two invented interviews, one Dutch and one English, and a survey of two
// respondents.
#pragma once

#include "kith/project/project.h"
#include "kith/study/create.h"
#include "kith/study/import.h"
#include "kith/study/lookup.h"
#include "temporary_folder.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

namespace kith::made {

class TemporaryFolder : public test::TemporaryFolder {
public:
    // Writes a file into the folder and gives its path.
    std::filesystem::path write(const std::string& name, const std::string& bytes) const {
        const std::filesystem::path file = path() / name;
        std::ofstream(file, std::ios::binary) << bytes;
        return file;
    }
};

// 72 characters of Dutch and more; "Joris" stands three times in Lies' words and once in the interviewer's.
inline const std::string dutchInterview =
    "Interviewer: Wie heeft je geholpen?\n\n"
    "Lies: Dat was Joris, mijn oude begeleider. Joris kende iedereen in de stad.\n\n"
    "Interviewer: En wat leerde je van Joris?\n\n"
    "Lies: Joris leerde me vragen stellen.\nEn hij belde elke week.\n\n"
    "Interviewer: Elke week?\n\n"
    "Lies: Ja, hij kende iedereen.\n";
// Omar's name stands in his labels, once in the interviewer's words and once in his own; 🙂 lies beyond the basic
// plane.
inline const std::string englishInterview = "Interviewer: Who did you turn to?\n\n"
                                            "Omar: I went to Farah 🙂. She listens, and she knows the council.\n\n"
                                            "Interviewer: Does Omar's sister know her?\n\n"
                                            "Omar: Yes. \"Omar, ask Farah,\" she says. Farah's door is open.\n";
inline const std::string meetingSurvey = "id,language,contact_1,reason_1,contact_2,reason_2\n"
                                         "R1,nl,Noor Smit,Ik kan van haar leren,Bas,Hij kent iedereen\n"
                                         "R2,en,Priya,She listens,,\n";

class SmallStudy {
public:
    SmallStudy() : project(study::createProject(folder.path() / "small.kith", {"Small", "rajagopal-2012", "anna"})) {
        study::ImportOptions options;
        options.by = "anna";
        study::importFiles(project,
                           {folder.write("01-lies.txt", dutchInterview), folder.write("02-omar.txt", englishInterview)},
                           options, {});
        options.idColumn = "id";
        options.contacts = {"contact_1", "contact_2"};
        options.reasons = {"reason_1:build", "reason_2:build"};
        study::importFiles(project, {folder.write("meeting.csv", meetingSurvey)}, options, {});
    }

    ContactKey contact(const std::string& source, const std::string& label,
                       const std::vector<std::string>& aliases = {}) {
        Contact contact;
        contact.key = ContactKey::fresh();
        contact.ego = study::findCase(project, source).key;
        contact.label = label;
        contact.aliases = aliases;
        project.edit("Added " + label, "anna", [&](project::Edit& edit) { edit.put(contact); });
        return contact.key;
    }

    // Every coding as "source|words|code|contact|stage|coder", in the snapshot's order.
    [[nodiscard]] std::vector<std::string> codings() const {
        const StudySnapshot snapshot = project.snapshot();
        const SnapshotIndex index(snapshot);
        std::vector<std::string> lines;
        for (const Coding& coding : snapshot.codings) {
            const Contact* contact = coding.contact ? index.contact(*coding.contact) : nullptr;
            lines.push_back(index.source(coding.passage.source)->title + "|" + coding.passage.quote + "|" +
                            index.code(coding.code)->name + "|" + (contact ? contact->label : "") + "|" +
                            std::string(toString(coding.stage)) + "|" + coding.coder);
        }
        return lines;
    }

    [[nodiscard]] std::size_t edits() const { return project.journal().size(); }

    TemporaryFolder folder;
    project::Project project;
};

// The message, place and remedy of the Error that `attempt` must throw.
template<class Attempt>
std::string complaint(const Attempt& attempt) {
    try {
        attempt();
    } catch (const Error& error) {
        return error.what();
    }
    ADD_FAILURE() << "nothing was thrown";
    return {};
}

// The cells of one column, as words.
inline std::vector<std::string> column(const Table& table, const std::string& id) {
    const auto place =
        std::find_if(table.columns.begin(), table.columns.end(), [&](const Column& each) { return each.id == id; });
    std::vector<std::string> cells;
    if (place == table.columns.end()) {
        ADD_FAILURE() << "no column " << id;
        return cells;
    }
    for (const auto& row : table.rows)
        cells.push_back(cellText(row[static_cast<std::size_t>(place - table.columns.begin())], *place, "en"));
    return cells;
}

} // namespace kith::made
