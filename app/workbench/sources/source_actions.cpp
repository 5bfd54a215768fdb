// What can be done with the source under the cursor.
#include "common/strings.h"
#include "sources/source_dialogs.h"
#include "sources/sources_dock.h"
#include "window/exports.h"

#include "kith/model/coders.h"
#include "kith/study/sources.h"
#include "kith/study/writing.h"

#include <QFileDialog>
#include <QMessageBox>

#include <algorithm>
#include <set>

namespace kith::workbench {
namespace {

// By its number: several sources may have been called the same.
std::string numberOf(const Source& source) {
    return std::to_string(source.position);
}

} // namespace

void SourcesDock::describe() {
    const Source* source = current();
    if (!source) return;
    DescribeDialog dialog(*source, this);
    const std::string number = numberOf(*source);
    if (dialog.exec() != QDialog::Accepted) return;
    const study::SourceDescription changes = dialog.changes();
    context_.workspace.edit([number, changes, by = context_.workspace.coder()](
                                project::Project& project) { study::describeSource(project, number, changes, by); },
                            this);
}

void SourcesDock::toggleDone() {
    const Source* source = current();
    if (!source) return;
    const Coder coder = context_.workspace.coder();
    bool done = true;
    for (const study::CodingProgress& one : progress_)
        if (one.source == source->key) done = std::find(one.done.begin(), one.done.end(), coder) == one.done.end();
    context_.workspace.edit([key = source->key, coder, done](
                                project::Project& project) { study::setSourceDone(project, key, coder, done, coder); },
                            this);
}

void SourcesDock::assign() {
    const Source* source = current();
    if (!source) return;
    std::set<std::string> known{context_.workspace.coder()};
    if (const auto snapshot = context_.workspace.snapshot()) {
        const CountingCoders coders(*snapshot);
        known.insert(coders.ranking().begin(), coders.ranking().end());
        for (const Assignment& assignment : snapshot->assignments)
            known.insert(assignment.coder);
    }
    known.erase(std::string(adjudication));
    QStringList names;
    for (const std::string& name : known)
        names += toQString(name);
    const SourceKey key = source->key;
    AssignDialog dialog(toQString(source->title), names, this);
    if (dialog.exec() != QDialog::Accepted) return;
    context_.workspace.edit([key, coder = dialog.coder(), blind = dialog.blind(), by = context_.workspace.coder()](
                                project::Project& project) { study::assignSource(project, key, coder, blind, by); },
                            this);
}

void SourcesDock::revise() {
    const Source* source = current();
    if (!source) return;
    const std::string number = numberOf(*source);
    const QString title = toQString(source->title);
    const QString file = QFileDialog::getOpenFileName(this, tr("The corrected version of %1").arg(title));
    if (file.isEmpty()) return;
    context_.workspace.startEditingJob(
        this, tr("Replacing %1 by its corrected version").arg(title),
        [number, path = toPath(file), by = context_.workspace.coder()](project::Project& project, const Job&) {
            return study::reviseSource(project, number, path, by);
        },
        [this, title](const study::Revision& result) {
            if (result.left.empty()) {
                context_.desk.say(
                    tr("%1 was replaced; %n decision(s) moved along.", nullptr, static_cast<int>(result.moved))
                        .arg(title));
                return;
            }
            QStringList lines;
            for (const Refusal& refusal : result.left)
                lines += toQString(refusal.where.toString()) + QStringLiteral(": ") + toQString(refusal.what);
            auto* message =
                new QMessageBox(QMessageBox::Information, title,
                                tr("%1 was replaced. %n decision(s) found no place in the corrected version "
                                   "and stay with the one before.",
                                   nullptr, static_cast<int>(result.left.size()))
                                    .arg(title),
                                QMessageBox::Ok, this);
            message->setDetailedText(lines.join(QLatin1Char('\n')));
            message->setAttribute(Qt::WA_DeleteOnClose);
            message->open();
        });
}

void SourcesDock::exportText() {
    const Source* source = current();
    if (!source) return;
    const std::string number = numberOf(*source);
    const QString title = toQString(source->title);
    const QString file = askForTableFile(this, tr("Export the turns of %1").arg(title), title);
    if (file.isEmpty()) return;
    context_.workspace.startJob(
        this, tr("Exporting %1").arg(title),
        [number, path = toPath(file), language = context_.language()](const project::Project& project, const Job&) {
            study::exportTurns(project, number, path, language);
            return true;
        },
        [this, file](bool) { sayWritten(context_.desk, file); });
}

} // namespace kith::workbench
