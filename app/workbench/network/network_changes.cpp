// What the page changes, lists and writes.
#include "network/change_dialog.h"
#include "network/egogram_view.h"
#include "network/network_page.h"

#include "common/choice_palette.h"
#include "common/picture_view.h"
#include "common/strings.h"
#include "window/exports.h"

#include "kith/study/pictures.h"
#include "kith/study/report.h"
#include "kith/study/results.h"
#include "kith/study/ties.h"
#include "kith/study/writing.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QImage>
#include <QMenu>
#include <QPainter>

#include <memory>

namespace kith::workbench {

bool NetworkPage::mayChange() {
    if (workspace().isReadOnly()) desk().say(tr("This project is open for reading only."));
    return !workspace().isReadOnly();
}

void NetworkPage::move(ContactKey contact, const study::ContactMove& wanted) {
    if (wanted.isNone() || !mayChange()) {
        egogram_->putBack();
        return;
    }
    struct Outcome {
        bool changed = false;
        std::optional<study::RoleMove> role;
    };
    const auto outcome = std::make_shared<Outcome>();
    workspace().edit(
        [contact, wanted, by = workspace().coder(), outcome](project::Project& project) {
            const auto before = project.journalPlace();
            const study::RoleMove made = study::moveContact(project, contact, wanted.layer, wanted.role, by);
            if (wanted.role) outcome->role = made;
            outcome->changed = project.journalPlace() != before;
        },
        this,
        [this, contact, wanted, outcome] {
            if (!outcome->changed) egogram_->putBack();
            if (outcome->role && !outcome->role->isShown(*wanted.role))
                desk().say(tr("%1 is still shown with another role: it has as many passages, or another coder's count.")
                               .arg(nameOf(contact)));
        },
        [this](const Failure& failure) {
            egogram_->putBack();
            Q_EMIT workspace().failed(failure);
        });
}

void NetworkPage::judge(ContactKey a, ContactKey b, TieStatus status) {
    if (!mayChange()) return;
    workspace().edit([a, b, status, by = workspace().coder()](
                         project::Project& project) { study::setContactTie(project, a, b, status, std::nullopt, by); },
                     this);
}

void NetworkPage::addLayers(QMenu* menu) {
    const auto word = [&](const char* layer) {
        const auto found = reading_.words.labels.find(std::string("layer.") + layer);
        return found == reading_.words.labels.end() ? QString::fromLatin1(layer) : toQString(found->second);
    };
    const auto add = [&](const QString& text, Layer layer) {
        const Alter* one = chosen();
        QAction* action = menu->addAction(text, this, [this, layer] {
            if (const Alter* now = chosen(); now && now->layer != layer) {
                study::ContactMove wanted;
                wanted.layer = layer;
                move(contact_, wanted);
            }
        });
        action->setCheckable(true);
        action->setChecked(one && one->layer == layer && (layer != Layer::Unclassified || !one->isRated()));
    };
    add(QStringLiteral("&1 ") + word("communality"), Layer::Communality);
    add(QStringLiteral("&2 ") + word("sociality"), Layer::Sociality);
    add(QStringLiteral("&3 ") + word("connectivity"), Layer::Connectivity);
    add(tr("&0 no layer"), Layer::Unclassified);
}

void NetworkPage::chooseLayer() {
    if (!chosen() || !mayChange()) return;
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("layers"));
    menu->setAccessibleName(tr("Layer of %1").arg(nameOf(contact_)));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addSection(tr("Layer of %1").arg(nameOf(contact_)));
    addLayers(menu);
    const QPoint where = view_ == View::Picture && egogram_->current()
                             ? egogram_->mapToGlobal(egogram_->placeOf(*egogram_->current()).toPoint() + QPoint(12, 8))
                             : mapToGlobal(QPoint(80, 120));
    menu->popup(where);
}

void NetworkPage::chooseRole() {
    const Alter* one = chosen();
    if (!one || !mayChange()) return;
    std::vector<Choice> roles;
    for (const auto& [name, words] : reading_.roles) {
        Choice role;
        role.id = toQString(name);
        role.name = toQString(words);
        role.note = name == one->mainRole ? tr("%1 (now)").arg(role.id) : role.id;
        roles.push_back(std::move(role));
    }
    auto* palette = new ChoicePalette(tr("Role of %1").arg(toQString(one->label)), tr("Type a part of a role's name"),
                                      ChoicePalette::among(std::move(roles)), this);
    palette->explain(tr("Your passages that give this contact its role are recoded with the role chosen here."));
    connect(palette, &ChoicePalette::chosen, this, [this, contact = contact_](const QString& role) {
        const Alter* now = alter(contact);
        if (!now || now->mainRole == toStd(role)) return;
        study::ContactMove wanted;
        wanted.role = toStd(role);
        move(contact, wanted);
    });
    palette->open();
}

void NetworkPage::addChange() {
    const Alter* one = chosen();
    if (!one || !mayChange()) return;
    workspace().compute(
        this, QStringLiteral("passages"),
        [one = *one](const project::Project& project, const StudySnapshot& snapshot, const Job&) {
            return study::passagesAbout(project, snapshot, one);
        },
        [this, contact = contact_](std::vector<Passage> passages) {
            const Alter* now = alter(contact);
            if (!now) return;
            auto* dialog =
                new ChangeDialog(toQString(now->label), reading_.words, now->layer, std::move(passages), this);
            dialog->setAttribute(Qt::WA_DeleteOnClose);
            connect(dialog, &QDialog::accepted, this, [this, dialog, contact] {
                workspace().edit([contact, wish = dialog->wish(), by = workspace().coder()](
                                     project::Project& project) { study::addTieChange(project, contact, wish, by); },
                                 this);
            });
            dialog->open();
        });
}

void NetworkPage::removeChange(const study::ToldChange& told) {
    if (!mayChange()) return;
    workspace().edit([key = told.change.key, by = workspace().coder()](
                         project::Project& project) { study::removeTieChange(project, key, by); },
                     this);
}

void NetworkPage::listPassages() {
    const Alter* one = chosen();
    if (!one) return;
    const auto at = static_cast<std::size_t>(one - reading_.network.alters.data());
    desk().inspect(contact_);
    desk().listPassages({tr("%1 of %2: %n passage(s)", nullptr, static_cast<int>(reading_.passages[at]))
                             .arg(toQString(one->label), toQString(reading_.network.label)),
                         one->evidence,
                         {}});
}

void NetworkPage::listTie(std::size_t tie) {
    if (tie >= reading_.network.ties.size()) return;
    const AlterTie& drawn = reading_.network.ties[tie];
    const QString title =
        tr("Tie: %1 – %2")
            .arg(toQString(reading_.network.alters[drawn.a].label), toQString(reading_.network.alters[drawn.b].label));
    if (!drawn.passage) {
        desk().say(tr("%1. No words were noted for it.").arg(title));
        return;
    }
    desk().listPassages({title, {}, {*drawn.passage}});
}

void NetworkPage::showMenu(const QPoint& global) {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QPointF place = egogram_->mapFromGlobal(global);
    const auto tie = egogram_->contactAt(place) ? std::nullopt : egogram_->tieAt(place);
    if (tie) {
        const AlterTie& drawn = reading_.network.ties[*tie];
        const ContactKey a = reading_.network.alters[drawn.a].contact, b = reading_.network.alters[drawn.b].contact;
        menu->addAction(tr("&Read the words"), this, [this, tie = *tie] { listTie(tie); });
        menu->addAction(tr("&No tie"), this, [this, a, b] { judge(a, b, TieStatus::NoTie); });
        menu->addAction(tr("Not &asked"), this, [this, a, b] { judge(a, b, TieStatus::NotAsked); });
    } else if (chosen()) {
        menu->addSection(nameOf(contact_));
        menu->addAction(tr("&Passages"), this, &NetworkPage::listPassages);
        QMenu* layers = menu->addMenu(tr("&Layer"));
        addLayers(layers);
        menu->addAction(tr("&Role…"), this, &NetworkPage::chooseRole);
        menu->addAction(tr("&Tie with…"), this, [this] {
            egogram_->setFocus();
            egogram_->beginTie();
        });
        menu->addAction(tr("Add a told &change…"), this, &NetworkPage::addChange);
    }
    if (menu->isEmpty())
        delete menu;
    else
        menu->popup(global);
}

// On their way out.

void NetworkPage::copyPicture() {
    const std::shared_ptr<const StudySnapshot> snapshot = workspace().snapshot();
    if (!snapshot || !ego_) return;
    study::TableOptions options;
    options.language = context().language();
    const report::Picture picture = view_ == View::All ? study::makePicture(*snapshot, "egograms", {}, options)
                                                       : study::egogram(reading_.network, *snapshot, options.language);
    QImage image(QSizeF(picture.width * 2, picture.height * 2).toSize(), QImage::Format_ARGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.scale(2, 2);
    paintPicture(painter, picture);
    painter.end();
    QGuiApplication::clipboard()->setImage(image);
    desk().say(tr("The picture is on the clipboard."));
}

void NetworkPage::writePicture(const std::filesystem::path& file) {
    const std::shared_ptr<const StudySnapshot> snapshot = workspace().snapshot();
    if (!snapshot || !ego_) return;
    workspace().startJob(
        this, tr("Writing a picture"),
        [snapshot, file, network = reading_.network, all = view_ == View::All,
         language = context().language()](const project::Project&, const Job& job) {
            study::TableOptions options;
            options.language = language;
            const report::Picture picture = all ? study::makePicture(*snapshot, "egograms", {}, options)
                                                : study::egogram(network, *snapshot, language);
            job.check();
            study::writePicture(file, picture);
            return file;
        },
        [this](const std::filesystem::path& written) { sayWritten(desk(), fromPath(written)); });
}

void NetworkPage::askForPicture() {
    if (!ego_) return;
    const QString name = view_ == View::All ? tr("networks") : toQString(reading_.network.label);
    const QString file = askForPictureFile(this, tr("Export the picture"), name);
    if (!file.isEmpty()) writePicture(toPath(file));
}

void NetworkPage::askForTable() {
    if (!ego_) return;
    const QString file = askForTableFile(this, tr("Export the table"), toQString(reading_.network.label));
    if (file.isEmpty()) return;
    const bool measures = whichTable_->currentIndex() == 1;
    writeTable(context(), this, measures ? reading_.measuresOfContacts : reading_.contacts, file);
}

void NetworkPage::askForGraph() {
    const QString file = askForFile(this, tr("Export all networks as GraphML"), tr("networks"), {"graphml"});
    if (file.isEmpty()) return;
    workspace().startJob(
        this, tr("Writing GraphML"),
        [to = toPath(file), language = context().language()](const project::Project& project, const Job&) {
            return study::exportStudy(project, "graphml", to, language);
        },
        [this, file](const std::vector<std::string>& notes) { sayWritten(desk(), file, notes); });
}

} // namespace kith::workbench
