#include "reading/player_line.h"

#include "common/strings.h"
#include "reading/document.h"

#include <QAudioDevice>
#include <QAudioOutput>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QMediaDevices>
#include <QMediaPlayer>
#include <QSlider>
#include <QToolButton>
#include <QUrl>

#include <algorithm>

namespace kith::workbench {

PlayerLine::PlayerLine(QWidget* parent)
    : QWidget(parent), play_(new QToolButton(this)), back_(new QToolButton(this)),
      place_(new QSlider(Qt::Horizontal, this)), time_(new QLabel(this)), speed_(new QComboBox(this)) {
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(10, 4, 10, 4);
    play_->setToolTip(tr("Play from the turn of the caret, or pause (F4)"));
    back_->setText(tr("Back 5 s"));
    back_->setToolTip(tr("Five seconds back (Shift+F4)"));
    place_->setAccessibleName(tr("Place in the recording"));
    time_->setAccessibleName(tr("Time"));
    speed_->setAccessibleName(tr("Speed"));
    speed_->setToolTip(tr("Speed"));
    for (const double speed : {0.5, 0.75, 1.0, 1.25, 1.5, 2.0})
        speed_->addItem(QStringLiteral("%1 ×").arg(speed), speed);
    speed_->setCurrentIndex(2);
    layout->addWidget(play_);
    layout->addWidget(back_);
    layout->addWidget(place_, 1);
    layout->addWidget(time_);
    layout->addWidget(speed_);
    connect(play_, &QToolButton::clicked, this, [this] { isPlaying() ? playOrPause() : wantsPlace(); });
    connect(back_, &QToolButton::clicked, this, [this] { back(5000); });
    connect(place_, &QSlider::sliderMoved, this, [this](int second) { goTo(second * qint64{1000}); });
    connect(speed_, &QComboBox::currentIndexChanged, this, [this] {
        if (player_) player_->setPlaybackRate(speed_->currentData().toDouble());
    });
    showState();
    hide();
}

void PlayerLine::setRecording(const std::filesystem::path& file) {
    if (file == file_) return;
    file_ = file;
    delete player_;
    player_ = nullptr;
    from_ = -1;
    setVisible(!file_.empty());
    setToolTip(fromPath(file_));
    time_->setText(QStringLiteral("0:00:00"));
    showState();
}

QMediaPlayer& PlayerLine::player() {
    if (player_) return *player_;
    player_ = new QMediaPlayer(this);
    if (!sound_) sound_ = new QAudioOutput(this);
    player_->setAudioOutput(sound_);
    connect(player_, &QMediaPlayer::positionChanged, this, [this](qint64 now) {
        if (!place_->isSliderDown()) place_->setValue(static_cast<int>(now / 1000));
        time_->setText(clockTime(now));
        Q_EMIT moved(now);
    });
    connect(player_, &QMediaPlayer::durationChanged, this,
            [this](qint64 length) { place_->setRange(0, static_cast<int>(length / 1000)); });
    connect(player_, &QMediaPlayer::playbackStateChanged, this, &PlayerLine::showState);
    connect(player_, &QMediaPlayer::mediaStatusChanged, this, [this](QMediaPlayer::MediaStatus status) {
        if (from_ < 0 || (status != QMediaPlayer::LoadedMedia && status != QMediaPlayer::BufferedMedia)) return;
        player_->setPosition(from_);
        from_ = -1;
    });
    connect(player_, &QMediaPlayer::errorOccurred, this, [this](QMediaPlayer::Error, const QString& why) {
        Q_EMIT said(tr("The recording cannot be played. %1").arg(why));
        showState();
    });
    player_->setSource(QUrl::fromLocalFile(fromPath(file_)));
    player_->setPlaybackRate(speed_->currentData().toDouble());
    return *player_;
}

bool PlayerLine::isPlaying() const {
    return player_ && player_->playbackState() == QMediaPlayer::PlayingState;
}

void PlayerLine::playOrPause(qint64 from) {
    if (!hasRecording()) return;
    if (isPlaying()) {
        player_->pause();
        return;
    }
    std::error_code none;
    if (!std::filesystem::exists(file_, none)) {
        Q_EMIT said(tr("The recording is not where it was: %1").arg(fromPath(file_)));
        return;
    }
    if (QMediaDevices::audioOutputs().isEmpty()) {
        Q_EMIT said(tr("This machine has nothing to play sound with."));
        return;
    }
    if (from >= 0) goTo(from);
    player().play();
}

void PlayerLine::goTo(qint64 milliseconds) {
    // Where nothing was played yet there may be no sound at all.
    if (!hasRecording() || (!player_ && QMediaDevices::audioOutputs().isEmpty())) return;
    QMediaPlayer& now = player();
    const auto status = now.mediaStatus();
    if (status == QMediaPlayer::LoadedMedia || status == QMediaPlayer::BufferedMedia ||
        status == QMediaPlayer::BufferingMedia || status == QMediaPlayer::EndOfMedia)
        now.setPosition(std::max<qint64>(0, milliseconds));
    else
        from_ = std::max<qint64>(0, milliseconds);
}

void PlayerLine::back(qint64 milliseconds) {
    if (player_) goTo(player_->position() - milliseconds);
}

qint64 PlayerLine::position() const {
    return player_ ? player_->position() : 0;
}

void PlayerLine::showState() {
    play_->setText(isPlaying() ? tr("Pause") : tr("Play"));
}

} // namespace kith::workbench
